import { expect, it } from 'vitest';
import { isInvisible } from '../../src/base/codes.ts';

it('knows white space as regular expressions do, and what takes no room', () => {
  for (let code = 0; code < 0x10000; code++) {
    const expected = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/.test(String.fromCharCode(code));
    if (isInvisible(code) !== expected) expect.fail(`U+${code.toString(16)}`);
  }
});
