/** What is left of an organ's name when it is shortened to single letters: 区文旅局, 市林水局, 县教体局. */
export interface ShortName {
  /** The letter of its place, which the short name keeps: 区. */
  readonly place: string;
  /** The letters that it may take, in order: 文化和旅游局. */
  readonly office: string;
}

const PLACE = '省市州盟县区旗';
/** Letters of places that are none: 市场监督管理局, 城乡建设局. */
const WORD = /^(?:市[场政容]|区[域划]|城[市区乡]|[园社地景库山校片]区)/;

/** Null where the name has no place before its office, or its last letter would say two things: 市公安局某某分局. */
export function shortNameOf(organ: string): ShortName | null {
  let at = organ.length - 2;
  while (at >= 0 && !isPlace(organ, at)) at--;
  if (at < 0) return null;
  const office = organ
    .slice(at + 1)
    .replace(/委员会$/, '委')
    .replace(/办公室$/, '办');
  const last = office.at(-1)!;
  if (office.length < FEWEST + 2 || office.indexOf(last) < office.length - 1) return null;
  return { place: organ[at]!, office };
}

function isPlace(organ: string, at: number): boolean {
  return PLACE.includes(organ[at]!) && !WORD.test(organ.slice(at)) && !WORD.test(organ.slice(at - 1, at + 1));
}

/** Letters of the office before the last: 市局 is as likely the organ above. */
const FEWEST = 2;
const MOST = 7;

/** Where a short name of the organ that begins here ends; 0 where none does. */
export function shortNameEnd(text: string, at: number, { office }: ShortName): number {
  let taken = 0;
  for (let i = at + 1; i < text.length && i <= at + 1 + MOST; i++) {
    const next = office.indexOf(text[i]!, taken);
    if (next < 0) return 0;
    if (next === office.length - 1) return i - at > FEWEST ? i + 1 : 0;
    taken = next + 1;
  }
  return 0;
}
