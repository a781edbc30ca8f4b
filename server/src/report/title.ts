import type { Content } from '../base/content.ts';
import { joinContents } from '../base/content.ts';
import { foldText } from '../source/fold.ts';
import type { DocumentLine } from './lines.ts';

export interface Title {
  readonly content: Content;
  readonly organ: string | null;
  readonly year: number | null;
}

const LONGEST_TITLE = 60;
const MOST_LINES = 40;

/** The report's title: the first short line that names an annual report, with the line before where it is split. */
export function findTitle(lines: readonly DocumentLine[], before: number): Title | null {
  const end = Math.min(before, MOST_LINES, lines.length);
  for (let i = 0; i < end; i++) {
    if (!isTitleLine(lines[i]!)) continue;
    const own = foldText(lines[i]!.content.text);
    if (!own.includes('年度报告')) continue;
    const parts = [lines[i]!.content];
    const previous = i > 0 ? lines[i - 1]! : undefined;
    const whole = own.includes('公开') && !/^(?:20\d\d年)?(?:度)?政(?:府信息|务)公开/.test(own);
    if (!whole && previous && isTitleLine(previous) && foldText(previous.content.text).length <= 30) {
      parts.unshift(previous.content);
    }
    const content = joinContents(parts);
    const folded = foldText(content.text);
    if (!/政(?:府信息|务)公开/.test(folded)) continue;
    return { content, organ: organIn(folded), year: yearIn(folded) };
  }
  return misnamedTitle(lines, end);
}

const MISNAMED = /政府信息公开(?:工作)?(?:情况)?(?:报告|年报)$/;

/** A first line that names organ and year, and the report by another name: …2023年政府信息公开工作报告. */
function misnamedTitle(lines: readonly DocumentLine[], end: number): Title | null {
  const line = lines.slice(0, end).find(({ content }) => content.text !== '');
  if (!line || !isTitleLine(line) || /[<>/|·]/.test(line.content.text)) return null;
  const folded = foldText(line.content.text);
  if (!MISNAMED.test(folded)) return null;
  const [organ, year] = [organIn(folded), yearIn(folded)];
  return organ !== null && year !== null ? { content: line.content, organ, year } : null;
}

function isTitleLine(line: DocumentLine): boolean {
  const { text } = line.content;
  return (
    text !== '' &&
    text.length <= LONGEST_TITLE &&
    !/[。；，,：:]/.test(text) &&
    !/^(?:根据|本报告|按照)/.test(text)
  );
}

function organIn(folded: string): string | null {
  const match = /^(.{0,300}?)(?:\d{4}|二[〇○零]..)年?度?(.{0,300}?)(?:政府信息公开|政务公开)/.exec(folded);
  const organ = match ? match[1]! + match[2]! : (/^(.*?)(?:政府信息公开|政务公开)/.exec(folded)?.[1] ?? '');
  const clean = organ.replace(/^[(]?(?:关于)?/, '');
  return clean === '' ? null : clean;
}

const DIGITS = '〇一二三四五六七八九';

/** A report year in a folded text: 2023年, 二〇二三年. */
export function yearIn(folded: string): number | null {
  const arabic = /(20\d\d)(?:年|-)/.exec(folded)?.[1] ?? /(20\d\d)/.exec(folded)?.[1];
  if (arabic !== undefined) return Number(arabic);
  const chinese = /二[〇○零Oo0]([〇○零一二])([〇○零一二三四五六七八九])年/.exec(folded);
  if (!chinese) return null;
  const digit = (text: string) => DIGITS.indexOf(text.replace(/[○零]/, '〇'));
  return 2000 + digit(chinese[1]!) * 10 + digit(chinese[2]!);
}

/** The year of the statistical period, where no title tells it. */
export function yearOfPeriod(lines: readonly DocumentLine[], before: number): number | null {
  const text = foldText(
    lines
      .slice(0, Math.min(before + 1, lines.length))
      .map((line) => line.content.text)
      .join('')
      .slice(0, 4000),
  );
  const period =
    /(20\d\d)年1月1日/.exec(text)?.[1] ?? /(20\d\d)年度?政府信息公开工作年度报告/.exec(text)?.[1];
  return period === undefined ? null : Number(period);
}
