import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/check.ts';
import type { Snapshot } from '../../src/engine/types.ts';
import { applyEdits } from '../../src/findings/apply.ts';
import { figuresFingerprint } from '../../src/findings/fingerprint.ts';
import { suppressionEdit } from '../../src/findings/suppressionEdit.ts';
import { addEntry } from '../../src/findings/suppressionEntry.ts';
import type { Finding } from '../../src/findings/types.ts';
import { readConfiguration } from '../../src/settings/configuration.ts';
import { DEFAULT_SETTINGS, type SuppressionEntry } from '../../src/settings/types.ts';
import type { SourceLanguage } from '../../src/syntax/parse.ts';
import { VOCABULARY } from '../../src/workspace/vocabulary.ts';
import { sampleReport } from '../cli/sample.ts';

const HEADING = '五、存在的主要问题及改进情况';
const WRONG = '五、存在问题及改进情况';

/** A report whose fifth heading is not the form's, with something written before it. */
const report = (before = '') => sampleReport().replace(HEADING, `${before}${WRONG}`);

function checked(
  text: string,
  language: SourceLanguage = 'markdown',
  entries: readonly Partial<SuppressionEntry>[] = [],
): Snapshot {
  const suppress = entries.map(
    (entry): SuppressionEntry => ({
      rule: 'section-heading',
      reason: '沿用本级统一标题',
      path: '.nianbao.json',
      span: { start: 3, end: 9 },
      exact: true,
      ...entry,
    }),
  );
  return check(text, language, { ...DEFAULT_SETTINGS, suppress });
}

const rulesOf = (findings: readonly Finding[]) =>
  findings.map(({ rule }) => rule).filter((rule) => rule === 'section-heading' || rule === 'suppression');

const told = ({ findings }: Snapshot) => findings.filter(({ rule }) => rule === 'suppression');

function only(snapshot: Snapshot, rule: string): Finding {
  const found = snapshot.findings.filter((each) => each.rule === rule);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('a comment', () => {
  it.each([
    '<!-- nianbao-disable-next-line section-heading: 沿用 -->\n',
    '<!--nianbao-disable-next-line section-heading：沿用-->\n\n\n',
    '<!-- nianbao-disable-next-line label, section-heading: 沿用 -->\n<!-- nianbao-disable-next-line label: 无 -->\n',
    '<!-- nianbao-disable section-heading: 沿用 -->\n\n',
    '<!-- nianbao-disable\n  section-heading、label: 沿用\n-->\n\n',
  ])('holds a finding back: %s', (comment) => {
    const { findings, suppressed } = checked(report(comment));
    expect(rulesOf(suppressed)).toEqual(['section-heading']);
    expect(rulesOf(findings)).not.toContain('section-heading');
  });

  it('does so with every line end, and in HTML', () => {
    const text = report('<!-- nianbao-disable-next-line section-heading: 沿用 -->\n');
    for (const end of ['\r\n', '\r'])
      expect(rulesOf(checked(text.replaceAll('\n', end)).suppressed)).toEqual(['section-heading']);
    const lines = text.split('\n').map((line) => (line.startsWith('<!--') ? line : `<p>${line}</p>`));
    expect(rulesOf(checked(lines.join('\n'), 'html').suppressed)).toEqual(['section-heading']);
  });

  it('is only text in a plain text', () => {
    const text = report('<!-- nianbao-disable-next-line section-heading: 沿用 -->\n');
    expect(checked(text, 'plain').suppressed).toEqual([]);
  });

  it('leaves other rules, other lines and what comes after `enable` alone', () => {
    for (const before of [
      '<!-- nianbao-disable-next-line section-order: 沿用 -->\n',
      '<!-- nianbao-disable-next-line section-heading: 沿用 -->\n说明。\n\n',
      '<!-- nianbao-disable section-heading: 沿用 -->\n\n<!-- nianbao-enable section-heading -->\n\n',
      '<!-- nianbao-disable section-heading: 沿用 -->\n\n<!-- nianbao-enable -->\n\n',
    ]) {
      const snapshot = checked(report(before));
      expect(snapshot.suppressed).toEqual([]);
      expect(rulesOf(snapshot.findings)).toEqual(['suppression', 'section-heading']);
      expect(told(snapshot)[0]!.message.zh).toContain('没有用到');
    }
  });

  it.each([
    ['<!-- nianbao-disable-next-line section-heading -->', '没有写理由'],
    ['<!-- nianbao-disable-next-line section-heading: -->', '没有写理由'],
    ['<!-- nianbao-disable-next-line: 沿用 -->', '没有写明规则'],
    ['<!-- nianbao-disable-nextline section-heading: 沿用 -->', '是不是 nianbao-disable-next-line？'],
    ['<!-- nianbao-disable-next-line section-headings: 沿用 -->', '是不是 section-heading？'],
    ['<!-- nianbao-disable-next-line suppression: 沿用 -->', '没有“suppression”这条可以抑制的规则'],
    ['<!-- nianbao-enable section-heading -->', '没有还在起作用的'],
  ])('that is not as it should be is told, and hides nothing: %s', (comment, wanted) => {
    const snapshot = checked(report(`${comment}\n`));
    expect(snapshot.suppressed).toEqual([]);
    expect(only(snapshot, 'section-heading')).toBeDefined();
    const finding = only(snapshot, 'suppression');
    expect(finding.severity).toBe('information');
    expect(finding.message.zh).toContain(wanted);
  });

  it('is not ours without our name', () => {
    expect(told(checked(report('<!-- markdownlint-disable -->\n<!-- 见 nianbao-disable -->\n')))).toEqual([]);
  });

  it('of no use can be deleted, by a fix that is proven', () => {
    const text = sampleReport().replace(
      HEADING,
      `<!-- nianbao-disable-next-line label: 旧表 -->\n${HEADING}`,
    );
    const finding = only(checked(text), 'suppression');
    expect(applyEdits(text, finding.fixes[0]!.edits)).toBe(sampleReport());
  });

  it('is not called unused where its rule is off, nor told of where this rule is', () => {
    const text = report('<!-- nianbao-disable-next-line label: 旧表 -->\n');
    const off = (rule: string) => check(text, 'markdown', { ...DEFAULT_SETTINGS, rules: { [rule]: 'off' } });
    expect(told(off('label'))).toEqual([]);
    expect(told(off('suppression'))).toEqual([]);
  });

  it('costs no more than its length', () => {
    const many = '<!-- nianbao-disable-next-line label: 旧表 -->\n'.repeat(3000);
    const started = performance.now();
    expect(told(checked(report(many))).length).toBe(3000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

/** Table 3 with a total that does not fit its row; two natural persons among the received. */
const REQUESTS = sampleReport()
  .replace(/(一、本年新收政府信息公开申请数量)\t0\t0\t0\t0\t0\t0\t0/, '$1\t2\t0\t0\t0\t0\t0\t3')
  .replace(/(（一）予以公开)\t0\t0\t0\t0\t0\t0\t0/, '$1\t2\t0\t0\t0\t0\t0\t2')
  .replace(/(（七）总计)\t0\t0\t0\t0\t0\t0\t0/, '$1\t2\t0\t0\t0\t0\t0\t2');

describe('an entry of the configuration', () => {
  const plain = (text: string, entries: readonly Partial<SuppressionEntry>[] = []) =>
    checked(text, 'plain', entries);

  it.each([[{}], [{ section: 'problems' }]])('holds a finding back in its place: %j', (entry) => {
    const snapshot = plain(report(), [entry]);
    expect(rulesOf(snapshot.suppressed)).toEqual(['section-heading']);
    expect(rulesOf(snapshot.findings)).toEqual([]);
  });

  it('elsewhere is told to be unused, where it names this report alone', () => {
    const snapshot = plain(report(), [{ section: 'other' }]);
    expect(rulesOf(snapshot.findings)).toEqual(['section-heading', 'suppression']);
    const [finding] = told(snapshot);
    expect(finding!.related).toMatchObject([{ path: '.nianbao.json', span: { start: 3, end: 9 } }]);
    expect(finding!.span.start).toBe(snapshot.report.sections.at(-1)!.heading.span.start);
    expect(told(plain(report(), [{ section: 'other', exact: false }]))).toEqual([]);
    expect(told(plain('明天下午开会。', [{ section: 'other' }]))).toEqual([]);
  });

  const arithmetic = (snapshot: Snapshot) =>
    snapshot.findings.find(({ rule }) => /^(?:wrong-figure|sum-|balance)/.test(rule))!;

  it('lapses when a figure concerned changes, and says so', () => {
    const before = plain(REQUESTS);
    const finding = arithmetic(before);
    const fingerprint = figuresFingerprint(before.report, finding);
    const entry = { rule: finding.rule, cell: finding.cell!, fingerprint };
    expect(plain(REQUESTS, [entry]).suppressed.map(({ rule }) => rule)).toEqual([finding.rule]);
    expect(told(plain(REQUESTS, [entry]))).toEqual([]);

    const changed = REQUESTS.replace('\t2\t0\t0\t0\t0\t0\t3', '\t2\t0\t0\t0\t0\t0\t5');
    const after = plain(changed, [entry]);
    expect(after.suppressed).toEqual([]);
    const now = arithmetic(after);
    const [lapse] = told(after);
    expect(lapse!.message.zh).toContain('已失效');
    expect(lapse!.message.zh).toContain(figuresFingerprint(after.report, now));
    expect(lapse!.span).toEqual(now.span);
  });

  it('lapses when a part of the sum changes, though the total stands', () => {
    // Table 4 never names a culprit: the finding stands on the total alone.
    const review = (first: string) =>
      sampleReport().replace(/^0(\t0){14}$/m, `${first}\t0\t0\t0\t1${'\t0'.repeat(10)}`);
    const before = plain(review('4'));
    const finding = only(before, 'sum-review');
    const fingerprint = figuresFingerprint(before.report, finding);
    const entry = { rule: 'sum-review', cell: finding.cell!, fingerprint };
    expect(plain(review('4'), [entry]).suppressed).toHaveLength(1);
    expect(told(plain(review('5'), [entry]))[0]!.message.en).toContain('has lapsed');
  });

  it('outlives edits elsewhere, and another way of writing the table', () => {
    const fingerprintOf = (text: string, language: SourceLanguage = 'plain') => {
      const snapshot = checked(text, language);
      return figuresFingerprint(snapshot.report, arithmetic(snapshot));
    };
    const wanted = fingerprintOf(REQUESTS);
    expect(fingerprintOf(REQUESTS.replace('全年更新栏目', '全年多次更新栏目'))).toBe(wanted);
    expect(fingerprintOf(REQUESTS.replace(/行政许可\t0/, '行政许可\t7'))).toBe(wanted);
    expect(fingerprintOf(`\n\n${REQUESTS.replaceAll('\t', '\t ')}`)).toBe(wanted);
    expect(fingerprintOf(REQUESTS, 'markdown')).toBe(wanted);
  });
});

describe('the edit that suppresses a finding', () => {
  const REASON = '沿用本级 -->\n统一标题';

  it.each(['## ', ''])('is a comment before its line in Markdown: %j', (mark) => {
    const text = sampleReport().replace(HEADING, mark + WRONG);
    const snapshot = checked(text);
    const made = suppressionEdit(snapshot, 'markdown', only(snapshot, 'section-heading'), REASON);
    expect(made.kind).toBe('comment');
    if (made.kind !== 'comment') return;
    const after = checked(applyEdits(text, [made.edit])!);
    expect(rulesOf(after.suppressed)).toEqual(['section-heading']);
    expect(after.findings.length).toBe(snapshot.findings.length - 1);
  });

  it('is an entry in plain text and in tables, which takes effect', () => {
    const cases: [string, SourceLanguage, string][] = [
      [report(), 'plain', 'section-heading'],
      [sampleReport().replace('本年废止件数', '本年度止件数'), 'markdown', 'label'],
    ];
    for (const [text, language, rule] of cases) {
      const snapshot = checked(text, language);
      const made = suppressionEdit(snapshot, language, only(snapshot, rule), '沿用');
      expect(made.kind).toBe('entry');
      if (made.kind !== 'entry') return;
      expect(made.entry).toMatchObject({
        rule,
        reason: '沿用',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      });
      const after = checked(text, language, [made.entry]);
      expect(after.suppressed.map((each) => each.rule)).toEqual([rule]);
      expect(told(after)).toEqual([]);
    }
  });

  it('does not cut a paragraph, a tag or a line that holds the page', () => {
    const page = report()
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('');
    const html = checked(page, 'html');
    expect(suppressionEdit(html, 'html', only(html, 'section-heading'), '沿用').kind).toBe('entry');
    const split = page.replace(`<p>${WRONG}`, `<p\n>${WRONG}`);
    const broken = checked(split, 'html');
    expect(suppressionEdit(broken, 'html', only(broken, 'section-heading'), '沿用').kind).toBe('entry');
  });

  const ENTRY = { rule: 'label', section: 'disclosure', reason: '旧表', fingerprint: '0123456789abcdef' };

  it.each([
    '',
    '{}',
    '{ "rules": { "label": "off" } }',
    '{\n  // 说明\n  "rules": {}, // 尾注\n}\n',
    '{ "suppress": [] }',
    '{ "suppress": [ { "file": "b.txt", "rule": "label", "reason": "x" }, ] }',
    '{\n  "suppress": [\n    { "file": "b.txt", "rule": "label", "reason": "x" }\n  ],\n  "rules": {}\n}\n',
  ])('writes the entry into a configuration: %j', (text) => {
    const added = applyEdits(text, [addEntry(text, 'a.txt', ENTRY)!])!;
    const before = readConfiguration(text, VOCABULARY).configuration.suppress.length;
    const { configuration, problems } = readConfiguration(added, VOCABULARY);
    expect(problems).toEqual([]);
    expect(configuration.suppress).toHaveLength(before + 1);
    expect(configuration.suppress.at(-1)).toMatchObject(ENTRY);
    for (const comment of ['// 说明', '// 尾注'])
      expect(added.includes(comment)).toBe(text.includes(comment));
  });

  it('does not touch a configuration that is broken', () => {
    for (const text of ['{', '[]', '{ "suppress": {} }', '{ "a": 1 "b": 2 }'])
      expect(addEntry(text, 'a.txt', ENTRY)).toBeNull();
  });
});
