import { SUPPRESSION_RULE } from '../settings/suppressions.ts';
import type { Rule } from './types.ts';

/** Reported by the engine, which alone knows what was suppressed. */
export const suppression: Rule = {
  id: SUPPRESSION_RULE,
  group: 'meta',
  level: 'information',
  words: () => ({
    basis: [{ kind: 'practice' }],
    summary: {
      zh: '抑制没有用到、已经失效，或者写得不对',
      en: 'A suppression that is unused, has lapsed, or is not written as it should be',
    },
    why: {
      zh: '抑制是说「这一处看过了，可以这样」。问题改好以后，抑制就没有用了；有关的数字改过以后，当时的理由未必还成立。留着不管，会把新的问题一起盖住。没有写理由、规则名不对的抑制不起作用。',
      en: 'A suppression says that somebody has looked and accepts what is there. Once the finding is gone it is of no use, and once the figures have changed its reason may no longer hold. Left standing, it would hide what comes next. Without a reason, or with a rule that does not exist, it has no effect.',
    },
    fix: {
      zh: '没有用到的删去；失效的重新核对，仍然成立的，更新配置里那一条的指纹；缺理由的补上理由。级别可以改，但不能抑制这条规则本身。',
      en: 'Delete what is unused. Check again what has lapsed, and update the fingerprint of the entry where its reason still holds. Give a reason where there is none. The level of this rule can be set; the rule itself cannot be suppressed.',
    },
    examples: {
      fires: '```md\n<!-- nianbao-disable-next-line section-heading -->\n## 五、存在问题\n```',
      silent:
        '```md\n<!-- nianbao-disable-next-line section-heading: 沿用本级统一标题 -->\n## 五、存在问题\n```',
    },
  }),
  check: () => [],
};
