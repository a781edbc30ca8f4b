import { WHEN } from './requests.ts';
import type { Template } from './spell.ts';

/** Behind what was received. `{增加/减少}`: the one that is true. */
export const GROWTH: readonly Template[] = [
  '[比上年|较上年|同比|较上年度|比去年|较去年同期|与上年相比]{增加/减少}{by}件，[{增长/下降}|同比{增长/下降}|{增幅/降幅}|{增幅/降幅}为]{growth}%',
  '[比上年|较上年|较去年|与去年相比]{增加/减少}{by}件（[{增长/下降}|{增幅/降幅}]{growth}%）',
  '[上年|上年度|去年|{lastYear}年]为{last}件，[同比|较上年|比上年]{增长/下降}{growth}%',
  '[较上年|比上年|与上年]的{last}件[相比|]，?{增长/下降}{growth}%'.replace('，?', ''),
  '[同比|较上年|比上年度]{增长/下降}{growth}%（[上年|上年度|去年]{last}件）',
  '[同比|较上年|比去年]{增加/减少}{by}件、{增长/下降}{growth}%',
];

/** Behind a part of what was just spoken of. */
export const SHARE: readonly Template[] = [
  '，[占|占比|占比为|占比达|占到|比例为]{share}%',
  '，占[总数|总量|申请总数|申请总量|受理总数|全部申请|申请量|新收申请总数|收到申请总数|全年申请总量]的{share}%',
  '，[占总数|占总量|占申请总数|占申请总量]{share}%',
  '（[占|占比|占总数的|占申请总数的|占总量的|占全部申请的]{share}%）',
  '，[在全部申请中占|在申请总数中占|占比例|所占比例为|所占比重为|占比重]{share}%',
];

/** Wholes and parts that no table holds; the parts are all there are. */
export const SUMS: readonly Template[] = [
  `${WHEN}[主动公开|公开|发布][政府信息|各类政府信息|信息]<共|>{sum.whole}条，其中[门户网站|政府网站]{sum.a}条、[政务新媒体|微信公众号]{sum.b}条、[其他渠道|其他方式|其他平台]{sum.c}条`,
  `${WHEN}[主动公开|公开]信息{sum.whole}条（[网站|门户网站]{sum.a}条，[微信公众号|新媒体]{sum.b}条，[公开栏|政务微博]{sum.c}条）`,
  `${WHEN}通过[网站、公众号、公开栏|门户网站、微信公众号、政务微博]公开信息{sum.whole}条，分别为{sum.a}条、{sum.b}条、{sum.c}条`,
  `${WHEN}[举办|开展|组织]培训{sum.whole}场次，[包括|其中]集中授课{sum.a}场次，[现场观摩|以会代训]{sum.b}场次，其他形式{sum.c}场次`,
  `${WHEN}[制作|发布|推出][政策解读材料|解读材料|政策解读]{sum.whole}份，其中：[图解|图文解读]{sum.a}份；[视频解读|音视频解读]{sum.b}份；其他形式{sum.c}份`,
  `${WHEN}[门户网站|政府网站]公开信息{sum.a}条，[微信公众号|政务新媒体]公开信息{sum.b}条，公开栏公开信息{sum.c}条，[合计|共计|总计]{sum.whole}条`,
];
