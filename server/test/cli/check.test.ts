import { describe, expect, it } from 'vitest';
import schema from '../../../docs/check.schema.json' with { type: 'json' };
import { DEFAULT_SETTINGS } from '../../src/settings/types.ts';
import { encode } from '../../src/source/encoding.ts';
import { sample } from '../features/sample.ts';
import { nianbao } from './host.ts';
import { sampleReport, slippedReport } from './sample.ts';
import { violations } from './schema.ts';

const SLIP = /^(.+):14:13 警告 .*本年度止件数.* label$/m;

async function reportsOf(words: string, files: Parameters<typeof nianbao>[1], world = {}) {
  const { out, exit } = await nianbao(`check --format json ${words}`, files, world);
  const document = JSON.parse(out);
  expect(violations(schema, document)).toEqual([]);
  return { exit, document, reports: document.reports };
}

describe('check, as text', () => {
  it('names the place as an editor shows it, then counts', async () => {
    const { exit, out, err } = await nianbao('check a.txt', { 'a.txt': slippedReport() });
    expect(exit).toBe(0);
    expect(SLIP.exec(out)?.[1]).toBe('a.txt');
    expect(out).toMatch(/\n\n检查了 1 份年报：错误 0，警告 1，信息 \d+，提示 \d+。\n$/);
    expect(err).toBe('');
  });

  it('speaks English where asked', async () => {
    const files = { 'a.txt': slippedReport() };
    const asked = await nianbao('check --lang en a.txt', files);
    expect(asked.out).toMatch(/^a\.txt:14:13 warning .* label$/m);
    expect(asked.out).toContain('Reports checked: 1; error 0, warning 1');
    const byLocale = await nianbao('check a.txt', files, { environment: { LANG: 'en_US.UTF-8' } });
    expect(byLocale.out).toBe(asked.out);
    const unknown = await nianbao('check a.txt', files, { environment: { LANG: 'C.UTF-8' } });
    expect(unknown.out).toContain('检查了');
  });

  it('finds the same in every encoding and with every line end, and says where it was GB18030', async () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
        for (const bom of [true, false]) {
          const text = slippedReport().replaceAll('\n', lineEnd);
          const { out } = await nianbao('check a.txt', { 'a.txt': encode(text, encoding, bom)! });
          expect(out, `${encoding} ${JSON.stringify(lineEnd)}`).toMatch(SLIP);
          expect(out.includes('按 GB18030')).toBe(encoding === 'gb18030');
        }
      }
    }
  });

  it('says that a text is no report', async () => {
    const { exit, out } = await nianbao('check 便条.txt', { '便条.txt': '明天下午开会。\n' });
    expect(exit).toBe(0);
    expect(out).toContain('便条.txt 看起来不是政府信息公开工作年度报告');
    expect(out).toContain('不是年报的 1 个');
  });

  it('has colours on a terminal only, and not against the wish of NO_COLOR', async () => {
    const files = { 'a.txt': slippedReport() };
    expect((await nianbao('check a.txt', files)).out).not.toContain('\x1b');
    expect((await nianbao('check a.txt', files, { terminal: true })).out).toContain('\x1b[33m警告\x1b[0m');
    const environment = { NO_COLOR: '1' };
    expect((await nianbao('check a.txt', files, { terminal: true, environment })).out).not.toContain('\x1b');
  });

  it('lets no control character of a name reach the terminal', async () => {
    const { out } = await nianbao('check .', { 'a\x1b[2J\n.txt': slippedReport() });
    expect(out).not.toContain('\x1b');
    expect(out).toMatch(SLIP);
  });
});

describe('check, as JSON', () => {
  it('is what its schema says', async () => {
    const { exit, document, reports } = await reportsOf('a.txt', { 'a.txt': slippedReport() });
    expect(exit).toBe(0);
    expect(document.tool).toEqual({ name: 'nianbao', version: '1.2.3' });
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      path: 'a.txt',
      encoding: 'utf-8',
      outcome: 'checked',
      message: null,
      organ: '云溪县水务局',
      year: 2023,
      form: '2021',
      ledger: { figures: 200, checked: 190, unchecked: [{ count: 10 }] },
    });
    const slip = reports[0].findings.find((finding: { rule: string }) => finding.rule === 'label');
    expect(slip).toMatchObject({
      severity: 'warning',
      doc: 'docs/rules/label.md',
      certainty: 'certain',
      range: { start: { line: 13, character: 12 }, end: { line: 13, character: 18 } },
      related: [],
    });
    expect(slip.fixes[0]).toMatchObject({ safety: 'safe' });
    expect(slip.fixes[0].edits[0]).not.toHaveProperty('path');
  });

  it('has an entry for everything, whatever became of it', async () => {
    const { exit, reports } = await reportsOf('a.txt gone.txt b.txt 便条.txt', {
      'a.txt': sampleReport(),
      'b.txt': Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]),
      '便条.txt': '明天下午开会。\n',
    });
    expect(exit).toBe(2);
    expect(reports.map((each: { outcome: string }) => each.outcome)).toEqual([
      'checked',
      'read-error',
      'read-error',
      'not-a-report',
    ]);
    expect(reports[1]).toMatchObject({ path: 'gone.txt', message: '文件不存在', encoding: null });
    expect(reports[2].message).toContain('PDF');
  });

  it('gives findings fingerprints that edits elsewhere do not change', async () => {
    const source = slippedReport().replace('2.重复申请', '2.重复申情');
    const before = await reportsOf('a.txt', { 'a.txt': source });
    const after = await reportsOf('a.txt', { 'a.txt': source.replace('\n一、', '\n\n\n一、') });
    const prints = (run: typeof before) =>
      run.reports[0].findings.map((finding: { fingerprint: string }) => finding.fingerprint);
    expect(prints(before).length).toBeGreaterThan(1);
    expect(new Set(prints(before)).size).toBe(prints(before).length);
    expect(prints(after)).toEqual(prints(before));
  });
});

describe('last year’s report', () => {
  const now = '2024/柳塘镇.txt';
  const past = '2023/柳塘镇.md';
  const carried = { 't3/carried-out/natural': '3', 't3/carried-out/total': '3' };
  const files = { [now]: sample().replaceAll('2023', '2024'), [past]: sample(carried) };

  it('is found beside a report, wherever it stands on the command line, or not at all', async () => {
    const wanted = '2024/柳塘镇.txt:27:20 警告 今年的上年结转是';
    const outputs = [];
    for (const words of [now, `${past} ${now}`, '.']) {
      const { out } = await nianbao(`check ${words}`, files);
      expect(out.match(/carried-over$/gm)).toHaveLength(1);
      outputs.push(out.split('\n').find((line) => line.endsWith('carried-over'))!);
    }
    expect(new Set(outputs).size).toBe(1);
    expect(outputs[0]).toContain(wanted);
    expect((await nianbao(`check ${now}`, { [now]: files[now]! })).out).not.toContain('carried-over');
  });

  it('is named with -v, and has path and place in JSON', async () => {
    const { out } = await nianbao(`check -v ${now}`, files);
    expect(out).toContain('2024/柳塘镇.txt 配置：默认设置；去年的报告：2023/柳塘镇.md；已抑制 0 个问题');
    const { reports } = await reportsOf(now, files);
    const found = reports[0].findings.find(({ rule }: { rule: string }) => rule === 'carried-over');
    expect(found.related).toEqual([
      {
        message: '去年报告：结转下年度继续办理，自然人',
        path: '2023/柳塘镇.md',
        range: { start: { line: 49, character: 14 }, end: { line: 49, character: 15 } },
      },
      expect.objectContaining({ path: '2023/柳塘镇.md' }),
      { message: '上年结转，总计', range: expect.anything() },
    ]);
  });
});

describe('exit status', () => {
  const files = { 'a.txt': slippedReport() };

  it('is 1 from the level of the gate on', async () => {
    expect((await nianbao('check a.txt', files)).exit).toBe(0);
    expect((await nianbao('check --gate warning a.txt', files)).exit).toBe(1);
    expect((await nianbao('check --gate=hint a.txt', files)).exit).toBe(1);
    expect((await nianbao('check --rule label=error a.txt', files)).exit).toBe(1);
    expect((await nianbao('check --rule label=error --gate never a.txt', files)).exit).toBe(0);
    expect((await nianbao('check --rule label=off --gate warning a.txt', files)).exit).toBe(0);
  });

  it('is 2 where a named file cannot be read; the others are still checked', async () => {
    const { exit, out, err } = await nianbao('check gone.txt a.txt', files);
    expect(exit).toBe(2);
    expect(err).toBe('nianbao: gone.txt：文件不存在\n');
    expect(out).toMatch(SLIP);
    expect(out).toContain('没能读取的 1 个');
  });

  it('is 1 where a file found in a folder cannot be read', async () => {
    const { exit, err } = await nianbao('check .', { ...files, 'b.txt': { error: 'EACCES' } });
    expect(exit).toBe(1);
    expect(err).toBe('nianbao: b.txt：没有权限\n');
    expect((await nianbao('check . --gate never', { ...files, 'b.txt': { error: 'EACCES' } })).exit).toBe(0);
  });

  it('is 2 where the program itself fails on a report, and the others are still checked', async () => {
    const world = {
      check() {
        throw new Error('a mistake of ours');
      },
    };
    const { exit, err } = await nianbao('check .', { 'a.txt': '一', 'b.txt': '二' }, world);
    expect(exit).toBe(2);
    expect(err.match(/程序出错，没有检查：a mistake of ours/g)).toHaveLength(2);
  });

  it('is 2 for wrong usage, with a line that helps', async () => {
    for (const [words, help] of [
      ['check', '没有写要处理的文件'],
      ['chekc a.txt', '是不是 check？'],
      ['check --gat error a.txt', '是不是 --gate？'],
      ['check --gate erorr a.txt', '只能是 error、warning'],
      ['check a.txt --gate', '后面缺少值'],
      ['check --format xml a.txt', '只能是 text、json'],
      ['check --rule lable=off a.txt', '是不是 label？'],
      ['check --rule label=loud a.txt', '级别只能是'],
      ['check --rule label a.txt', '级别只能是'],
      ['check --max-size big a.txt', '以 MB 计'],
      ['check --lang fr a.txt', '只能是 zh、en'],
      ['check --help=yes', '不带值'],
    ] as const) {
      const { exit, out, err } = await nianbao(words, files);
      expect(exit, words).toBe(2);
      expect(out, words).toBe('');
      expect(err, words).toContain(help);
      expect(err.trimEnd().split('\n'), words).toHaveLength(1);
    }
  });
});

describe('what is read', () => {
  it('walks folders in the order of names for the files that reports are kept in', async () => {
    const text = sampleReport();
    const { reports } = await reportsOf('年报 .', {
      '年报/b.md': text,
      '年报/a.TXT': text,
      '年报/深/c.htm': text,
      '年报/深/d.html': text,
      '年报/e.nianbao': text,
      '年报/f.docx': text,
      '年报/.隐/g.txt': text,
      '年报/.h.txt': text,
      '年报/node_modules/i.txt': text,
      '年报/j.txt': { kind: 'link' },
      'k.txt': text,
    });
    expect(reports.map((each: { path: string }) => each.path)).toEqual([
      '年报/a.TXT',
      '年报/b.md',
      '年报/e.nianbao',
      '年报/深/c.htm',
      '年报/深/d.html',
      'k.txt',
    ]);
  });

  it('takes a named file whatever its name', async () => {
    const { reports } = await reportsOf('报告.dat', { '报告.dat': sampleReport() });
    expect(reports[0].outcome).toBe('checked');
  });

  it('reads a file once, however often and in whatever way it is named', async () => {
    const { reports } = await reportsOf('a.txt ./a.txt .//a.txt .', { 'a.txt': sampleReport() });
    expect(reports.map(({ path }: { path: string }) => path)).toEqual(['a.txt']);
  });

  it('refuses devices and files that are too large', async () => {
    const { err } = await nianbao('check pipe', { pipe: { kind: 'other' } });
    expect(err).toContain('不是普通文件');
    const files = { 'a.txt': sampleReport() };
    const large = await nianbao('check --max-size 0.001 a.txt', files);
    expect(large.exit).toBe(2);
    expect(large.err).toContain('大于 0.001 MB，没有读；确要检查，用 --max-size 放宽');
    expect((await nianbao('check --max-size 1 a.txt', files)).exit).toBe(0);
  });

  it('reads standard input, under the name that it is given', async () => {
    const bare = await reportsOf('-', {}, { stdin: slippedReport() });
    expect(bare.reports[0]).toMatchObject({ path: '<stdin>', outcome: 'checked' });
    const names: string[] = [];
    await nianbao(
      'check - --stdin-filename 年报.md',
      {},
      {
        stdin: encode(slippedReport(), 'gb18030', false)!,
        check(source: string, path: string) {
          names.push(path);
          expect(source).toBe(slippedReport());
          throw new Error('seen');
        },
      },
    );
    expect(names).toEqual(['年报.md']);
  });

  it('takes what follows -- for files', async () => {
    const { reports } = await reportsOf('-- --a.txt', { '--a.txt': sampleReport() });
    expect(reports[0].path).toBe('--a.txt');
  });

  it('passes the levels on to the engine', async () => {
    const seen: unknown[] = [];
    const world = {
      check(_source: string, _path: string, settings: unknown) {
        seen.push(settings);
        throw new Error('seen');
      },
    };
    await nianbao('check --rule label=off --rule section-missing=hint a.txt', { 'a.txt': '' }, world);
    expect(seen).toEqual([{ ...DEFAULT_SETTINGS, rules: { label: 'off', 'section-missing': 'hint' } }]);
  });
});

describe('progress', () => {
  function clock(step: number) {
    let time = 0;
    return () => {
      time += step;
      return time;
    };
  }

  it('shows on a terminal once a run takes long, and is wiped out at the end', async () => {
    const files = { 'a.txt': sampleReport(), 'b.txt': sampleReport() };
    const slow = await nianbao('check .', files, { terminal: true, now: clock(600) });
    expect(slow.err).toContain('第 2 个文件：b.txt');
    expect(slow.err.endsWith('\r\x1b[K')).toBe(true);
    expect((await nianbao('check .', files, { terminal: true, now: clock(1) })).err).toBe('');
    expect((await nianbao('check .', files, { now: clock(600) })).err).toBe('');
  });
});
