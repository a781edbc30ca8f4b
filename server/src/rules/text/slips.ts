/** A slip of this genre: what is written, what is meant, and where it was seen. */
export interface Slip {
  /** What no match is without. */
  readonly needle: string;
  /** The wrong words as the first group; what stands around keeps look-alikes out. */
  readonly wrong: RegExp;
  /** ~ stands for the wrong words. */
  readonly right: string;
  /** Seen in published reports, or held to be a slip by the dictionary. */
  readonly source: 'published reports' | '现代汉语词典';
  /** A sentence that must stay silent. */
  readonly lookAlike: string;
}

export const SLIPS: readonly Slip[] = [
  {
    needle: '厘顺',
    wrong: /(?<![公毫市\d一二三四五六七八九十])(厘顺)/g,
    right: '理顺',
    source: 'published reports',
    lookAlike: '厘清职责，误差一厘顺延计算',
  },
  {
    needle: '审查管',
    wrong: /(审查管)(?=[,。;、])/g,
    right: '审查管理',
    source: 'published reports',
    lookAlike: '加强审查管控',
  },
  {
    needle: '渠',
    wrong: /((?:受理|申请|公开|获取|沟通|咨询|投诉|查询|发布|监督|反馈)渠)(?=[,。;、])/g,
    right: '~道',
    source: 'published reports',
    lookAlike: '整治灌渠、疏浚红旗渠',
  },
  {
    needle: '重新涉及',
    wrong: /(重新涉及)(?=[\u4e00-\u9fff]{0,6}(?:栏目|专栏|页面|网站|版面|界面))/g,
    right: '重新设计',
    source: 'published reports',
    lookAlike: '专栏调整涉及部门网站栏目',
  },
  {
    needle: '企事业单',
    wrong: /(企事业单)(?=[信的,。;、]|公开)/g,
    right: '企事业单位',
    source: 'published reports',
    lookAlike: '公布企事业单位和企事业单独列项的信息',
  },
  {
    needle: '截止20',
    wrong: /(截止)(?=20\d\d年\d{1,2}月)/g,
    right: '截至',
    source: '现代汉语词典',
    lookAlike: '报名截止日期为2022年5月1日，活动截止到2022年6月',
  },
  {
    needle: '布署',
    wrong: /(?<![公发颁宣])(布署)(?![名理])/g,
    right: '部署',
    source: '现代汉语词典',
    lookAlike: '宣布署名文章，公布署理人员',
  },
  {
    needle: '贯切',
    wrong: /(?<![一连])(贯切)(?![实换])/g,
    right: '贯彻',
    source: '现代汉语词典',
    lookAlike: '一贯切实做好答复',
  },
  {
    needle: '公开条列',
    wrong: /(公开条列)(?![出明示举入为式])/g,
    right: '公开条例',
    source: '现代汉语词典',
    lookAlike: '逐项公开条列式清单',
  },
  {
    needle: '申清',
    wrong: /(?<![重引])(申清)(?![理楚洁单])/g,
    right: '申请',
    source: '现代汉语词典',
    lookAlike: '重申清理要求',
  },
  {
    needle: '）府信息',
    wrong: /(?<=[)）])(府信息公开)/g,
    right: '政府信息公开',
    source: 'published reports',
    lookAlike: '市府信息公开工作（含区府）由区府信息公开机构承担',
  },
  {
    needle: '进—步',
    wrong: /(进—步)/g,
    right: '进一步',
    source: 'published reports',
    lookAlike: '改进——步骤和方法',
  },
  {
    needle: '途经',
    wrong: /(?<=申请|获取|受理|反馈|投诉|沟通|查询|咨询|救济|公开的)(途经)(?=[,。;、和与及以])/g,
    right: '途径',
    source: 'published reports',
    lookAlike: '公布公交途经站点、申请途经本镇的路线和受理途经许可',
  },
  {
    needle: '登陆',
    wrong: /(?<!台风[^,。;]{0,8})(登陆)(?=[^,。;期时前后通沿]{0,14}(?:网站|平台|系统|网页|网址|客户端))/g,
    right: '登录',
    source: 'published reports',
    lookAlike: '台风登陆本市，政府网站滚动发布，台风登陆后网站公布损失，产品登陆前沿市场',
  },
  {
    needle: '台帐',
    wrong: /(台帐)(?!篷)/g,
    right: '台账',
    source: '现代汉语词典',
    lookAlike: '健全台账，搭台帐篷三顶',
  },
  {
    needle: '帐号',
    wrong: /(?<![蚊营])(帐号)(?![召令])/g,
    right: '账号',
    source: '现代汉语词典',
    lookAlike: '政务新媒体账号，蚊帐号召集中采购',
  },
];
