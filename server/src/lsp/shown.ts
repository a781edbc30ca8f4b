import type { Finding } from '../findings/types.ts';
import type { Severity } from '../settings/types.ts';

/** Nobody reads more of a report, and all of them are sent anew with every keystroke. */
const MOST = 500;

/** All findings, or the most severe of them, in the order of the text, behind one that says how many are left out. */
export function shownOf(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST) return findings;
  const shown = mostSevere(findings, MOST - 1);
  return [tooMany(findings.length, shown.length), ...shown];
}

const SEVEREST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Of those that are equally severe, the first ones in the text. */
function mostSevere(findings: readonly Finding[], most: number): Finding[] {
  const left = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) left[severity]++;
  let room = most;
  for (const severity of SEVEREST_FIRST) {
    left[severity] = Math.min(left[severity], room);
    room -= left[severity];
  }
  return findings.filter(({ severity }) => left[severity]-- > 0);
}

function tooMany(all: number, shown: number): Finding {
  const hidden = all - shown;
  return {
    rule: 'too-many',
    severity: 'information',
    message: {
      zh: `共查出 ${all} 处，这里只列出 ${shown} 处，重的在先，另有 ${hidden} 处没有列出。命令行 nianbao check 会全部列出；不需要的规则可以在设置 nianbao.rules 里关掉。`,
      en: `Of ${all} findings the ${shown} most severe are shown here and ${hidden} are not. The command nianbao check lists them all; rules that are not wanted can be turned off in the setting nianbao.rules.`,
    },
    span: { start: 0, end: 0 },
    related: [],
    fixes: [],
    certainty: 'certain',
  };
}
