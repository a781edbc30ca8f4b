import { Matter } from '../../facts/memory.ts';
import type { Passage } from '../../facts/prose/passages.ts';
import type { StatedYear } from './years.ts';

const OWN =
  '(?:我[省市区县旗乡镇局办委厅院处所]|本(?:机关|单位|局|办|委|厅|乡|镇|街道|部门)|全[省市区县旗乡镇]|我们)?';
/** 将 may also mean 把; what follows here can only be said of things to come. */
const COMING =
  '(?:将(?=进一步|继续|着力|着重|重点|从|围绕|以下|不断|切实|认真|坚持|深入|加强|加大|按照|严格|主要|采取|积极|持续|全面|大力|努力|通过|在)|计划|拟|力争)';
const PLAN = new RegExp(`(?<!\\d)(20\\d\\d)年,?${OWN}(?:要|工作)?${COMING}`, 'g');
/** Measures under a heading of their own, of which a sentence says what they are to bring: 为进一步…，2023年我局加大… */
const MEASURES = /^[（(][一二三四五六七八九十][）)](?:下一步)?(?:整改|改进)(?:措施|方向|计划|思路)/;
const PURPOSE = new RegExp(
  `(?:^|[。;])[^。;]{0,40}为进一步[^。;]{0,40},(20\\d\\d)年,?${OWN}(?:加大|加强|继续|进一步|着力)`,
  'g',
);

/** The years for which section 五 makes plans. */
export function plannedYears(passages: readonly Passage[]): StatedYear[] {
  return passages.flatMap((passage) => {
    const { place } = passage;
    if (place !== 'problems' || passage.lacks(Matter.plan)) return [];
    const { shown } = passage;
    const found = [...shown.matchAll(PLAN)].map((match) => ({ match, at: match.index }));
    if (MEASURES.test(shown) && !/[了已]/.test(passage.sentences[1]?.text ?? '')) {
      for (const match of shown.matchAll(PURPOSE))
        found.push({ match, at: match.index + match[0].lastIndexOf(`${match[1]}年`) });
    }
    if (found.length === 0) passage.putLack(Matter.plan);
    return found.map(({ match, at }) => ({
      year: Number(match[1]),
      place,
      toCome: true,
      content: passage.slice(at, at + 4),
    }));
  });
}
