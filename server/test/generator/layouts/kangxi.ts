const PLAIN = '一二人八十工大力文方日月止水无生用目立行自金高子小口比民见长门风';
const RADICALS = '⼀⼆⼈⼋⼗⼯⼤⼒⽂⽅⽇⽉⽌⽔⽆⽣⽤⽬⽴⾏⾃⾦⾼⼦⼩⼝⽐⺠⻅⻓⻔⻛';

const TO_RADICAL = new Map([...PLAIN].map((plain, i) => [plain, [...RADICALS][i]!]));

/** Kangxi radicals and their supplement for common characters. */
export function kangxi(text: string): string {
  return [...text].map((character) => TO_RADICAL.get(character) ?? character).join('');
}
