import { once } from '../base/once.ts';

/** Characters that stand for another in damaged or traditional text, and that NFKC leaves alone. */

/** CJK radicals supplement (U+2E80 block): variant, then the character meant. */
const RADICALS =
  '⺀冫⺁厂⺂乙⺃乙⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尢⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟';

/** Traditional, then simplified: the characters of the form's labels and of the words around them. */
const TRADITIONAL =
  '總总體体況况動动開开務务復复複复議议訴诉訟讼問问題题進进報报項项條条規规範范處处決决數数廢废發发現现許许罰罚強强業业費费單单額额萬万關关為为請请辦办結结轉转繼继續续級级於于權权執执詢询無无內内國国穩稳護护構构組组織织機机會会對对屬属類类過过舉举視视訪访認认獲获補补確确產产繳缴納纳維维糾纠審审經经後后計计區区這这種种與与圍围讀读員员財财購购採采應应統统實实減减門门書书頁页長长眾众號号設设標标準准協协調调監监導导責责評评黨党鎮镇縣县鄉乡廳厅個个從从義义農农歷历寫写簽签終终給给線线細细絡络紹绍約约戶户說说價价檔档節节點点優优聯联劃划網网';

/** Asked for by few characters of a report, if any. */
const variants = once((): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const table of [RADICALS, TRADITIONAL])
    for (let i = 0; i < table.length; i += 2) map.set(table[i]!, table[i + 1]!);
  return map;
});

/** The unified ideographs that stand for another: none of the radicals is one. */
function variantHan(): number[] {
  const codes: number[] = [];
  for (let i = 0; i < TRADITIONAL.length; i += 2) codes.push(TRADITIONAL.charCodeAt(i));
  return codes;
}

export const VARIANT_HAN: readonly number[] = variantHan();

/** By UTF-16 unit, 1 for a unified ideograph that stands for itself: what most characters of a report are. */
export const PLAIN_HAN = new Uint8Array(0x10000).fill(1, 0x4e00, 0xa000);
for (const code of VARIANT_HAN) PLAIN_HAN[code] = 0;

/** A Chinese character that stands for itself. */
export function isPlainHan(code: number): boolean {
  return PLAIN_HAN[code] === 1;
}

/** Chinese marks and quotes: of those that are neither ASCII nor ideographs the commonest that NFKC leaves alone. */
function isPlainMark(code: number): boolean {
  return (code > 0x3000 && code < 0x3020) || (code > 0x2017 && code < 0x2020) || code === 0x2014;
}

/** The character a variant stands for: Kangxi radicals, compatibility and full-width forms, traditional ones. */
export function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80 || isPlainHan(code) || isPlainMark(code)) return character;
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - FULL_WIDTH);
  const known = variants().get(character);
  if (known !== undefined) return known;
  const normal = character.normalize('NFKC');
  return variants().get(normal) ?? normal;
}

const FULL_WIDTH = 0xfee0;
