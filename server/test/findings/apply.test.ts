import { describe, expect, it } from 'vitest';
import { applyEdits, chooseFixes } from '../../src/findings/apply.ts';
import type { Edit, Finding, Fix, Safety } from '../../src/findings/types.ts';

function edit(start: number, end: number, newText: string): Edit {
  return { span: { start, end }, newText };
}

function fix(safety: Safety, edits: readonly Edit[], preferred = false): Fix {
  return { title: { zh: '改', en: 'mend' }, safety, preferred, edits };
}

function finding(rule: string, start: number, fixes: readonly Fix[]): Finding {
  return {
    rule,
    severity: 'warning',
    message: { zh: '', en: '' },
    span: { start, end: start + 1 },
    related: [],
    fixes,
    certainty: 'certain',
  };
}

describe('applyEdits', () => {
  it('applies edits in whatever order they come', () => {
    expect(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 2, ''), edit(6, 6, '!')])).toBe('cdEf!');
    expect(applyEdits('abc', [])).toBe('abc');
  });

  it('lets edits stand side by side', () => {
    expect(applyEdits('abcd', [edit(0, 2, 'X'), edit(2, 4, 'Y'), edit(2, 2, '-')])).toBe('X-Y');
  });

  it('gives nothing where two edits touch the same text, or one lies outside', () => {
    expect(applyEdits('abcd', [edit(0, 3, ''), edit(2, 4, '')])).toBeNull();
    expect(applyEdits('abcd', [edit(0, 5, '')])).toBeNull();
    expect(applyEdits('abcd', [edit(-1, 1, '')])).toBeNull();
    expect(applyEdits('abcd', [edit(3, 2, '')])).toBeNull();
  });
});

describe('chooseFixes', () => {
  it('takes fixes of the wanted safety only, the preferred one first', () => {
    const wanted = fix('safe', [edit(5, 6, 'y')], true);
    const chosen = chooseFixes(
      [
        finding('b', 5, [fix('safe', [edit(5, 6, 'x')]), wanted]),
        finding('a', 0, [fix('review', [edit(0, 1, 'z')])]),
      ],
      'safe',
    );
    expect(chosen.map((each) => each.fix)).toEqual([wanted]);
  });

  it('leaves a fix for later that touches the text of one before it', () => {
    const chosen = chooseFixes(
      [
        finding('late', 2, [fix('safe', [edit(2, 4, '')])]),
        finding('early', 1, [fix('safe', [edit(1, 3, '')])]),
        finding('beside', 4, [fix('safe', [edit(4, 4, '!')])]),
        finding('same place', 5, [fix('safe', [edit(4, 4, '?')])]),
      ],
      'safe',
    );
    expect(chosen.map((each) => each.finding.rule)).toEqual(['early', 'beside']);
  });
});
