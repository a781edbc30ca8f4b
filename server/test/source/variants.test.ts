import { expect, it } from 'vitest';
import { plainCharacter, VARIANT_HAN } from '../../src/source/variants.ts';

it('says of every character what NFKC makes of it, but for the variants of ideographs', () => {
  const plain = (character: string) => character.normalize('NFKC');
  const others: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    if (plainCharacter(character) !== plain(character)) others.push(character);
  }
  const han = others.filter((character) => character >= '\u4e00' && character <= '\u9fff');
  expect(new Set(han.map((character) => character.charCodeAt(0)))).toEqual(new Set(VARIANT_HAN));
  // Radicals of the supplement, and what NFKC makes a traditional character of.
  const rest = others.filter((character) => !han.includes(character));
  expect(rest.filter((character) => !isVariantOf(character, plain(character)))).toEqual([]);
});

function isVariantOf(character: string, normal: string): boolean {
  const isRadical = character >= '\u2e80' && character <= '\u2eff';
  return isRadical || VARIANT_HAN.includes(normal.charCodeAt(0));
}
