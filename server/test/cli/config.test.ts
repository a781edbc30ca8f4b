import { describe, expect, it } from 'vitest';
import schema from '../../../docs/check.schema.json' with { type: 'json' };
import { type Files, nianbao } from './host.ts';
import { sampleReport, slippedReport } from './sample.ts';
import { violations } from './schema.ts';

const SLIP = /本年度止件数.* label$/m;

const slipped = (configuration: string, more: Files = {}): Files => ({
  'a.txt': slippedReport(),
  '.nianbao.json': configuration,
  ...more,
});

const OFF = '{ "rules": { "label": "off" } }';

async function json(words: string, files: Files) {
  const { out, exit } = await nianbao(`check --format json ${words}`, files);
  const document = JSON.parse(out);
  expect(violations(schema, document)).toEqual([]);
  return { exit, ...document };
}

describe('check and the configuration', () => {
  it('uses the nearest one, over it what the command line says, and none where asked', async () => {
    const files = slipped(OFF, {
      'b/a.txt': slippedReport(),
      'b/.nianbao.json': '{ "rules": { "label": "error" } }',
    });
    expect((await nianbao('check a.txt', files)).out).not.toMatch(SLIP);
    expect((await nianbao('check b/a.txt', files)).out).toMatch(/错误 .*本年度止件数/);
    expect((await nianbao('check --rule label=hint a.txt', files)).out).toMatch(/提示 .*本年度止件数/);
    expect((await nianbao('check --no-config a.txt', files)).out).toMatch(/警告 .*本年度止件数/);
    expect((await nianbao('check --config b/.nianbao.json a.txt', files)).out).toMatch(/错误 .*本年度止件数/);
    const stdin = { stdin: slippedReport() };
    expect((await nianbao('check - --stdin-filename b/x.txt', files, stdin)).out).toMatch(
      /错误 .*本年度止件数/,
    );
  });

  it('takes --config and --no-config one at a time, and only a file that can be read', async () => {
    const files = slipped(OFF);
    expect((await nianbao('check --no-config --config .nianbao.json a.txt', files)).exit).toBe(2);
    const { exit, err } = await nianbao('check --config nowhere.json a.txt', files);
    expect(exit).toBe(2);
    expect(err).toBe('nianbao: --config nowhere.json：没能读取：文件不存在\n');
  });

  it('tells what is wrong with it once, and counts that as warnings', async () => {
    const files = slipped('{\n  "rulse": {},\n  "rules": { "label": "off" }\n}', { 'b.txt': sampleReport() });
    const { out, exit } = await nianbao('check .', files);
    expect(out.match(/^\.nianbao\.json:2:3 警告 没有“rulse”.*是不是 rules？ configuration$/gm)).toHaveLength(
      1,
    );
    expect(out).toContain('警告 1，');
    expect(out).not.toMatch(SLIP);
    expect(exit).toBe(0);
    expect((await nianbao('check --gate warning .', files)).exit).toBe(1);
    const english = await nianbao('check --lang en --gate warning a.txt', files);
    expect(english.out).toContain('There is no key “rulse”; it has no effect. Did you mean rules?');
    const { configurations } = await json('.', files);
    expect(configurations).toMatchObject([
      {
        path: '.nianbao.json',
        problems: [{ severity: 'warning', range: { start: { line: 1, character: 2 } } }],
      },
    ]);
  });

  it('goes on where it is broken altogether', async () => {
    const { out } = await nianbao('check a.txt', slipped('{ "rules": '));
    expect(out).toMatch(SLIP);
    expect(out).toMatch(/^\.nianbao\.json:1:\d+ 警告/m);
    expect((await nianbao('check a.txt', slipped('', {}))).out).toContain('文件是空的');
    const bytes = { ...slipped(''), '.nianbao.json': new Uint8Array([0, 1, 2, 3]) };
    expect((await nianbao('check a.txt', bytes)).out).toContain('.nianbao.json:1:1 警告 配置没能读取');
  });

  it('picks files in folders, not those that are named', async () => {
    const files: Files = {
      'a.txt': sampleReport(),
      '2024/a.txt': sampleReport(),
      '2024/草稿/a.txt': sampleReport(),
      '.nianbao.json': '{ "include": ["2024"], "exclude": ["草稿"] }',
    };
    const paths = async (words: string) =>
      (await json(words, files)).reports.map(({ path }: { path: string }) => path);
    expect(await paths('.')).toEqual(['2024/a.txt']);
    expect(await paths('2024')).toEqual(['2024/a.txt']);
    expect(await paths('a.txt 2024/草稿/a.txt')).toEqual(['a.txt', '2024/草稿/a.txt']);
    expect(await paths('--no-config .')).toHaveLength(3);
    const extracted = (await nianbao('extract .', files)).out.trimEnd().split('\n');
    expect(extracted.map((line) => JSON.parse(line).path)).toEqual(['2024/a.txt']);
    expect((await nianbao('outline .', files)).out.match(/a\.txt$/gm)).toHaveLength(1);
  });

  it('counts what is suppressed, in the summary, with -v and in JSON', async () => {
    const entry = { file: 'a.txt', rule: 'label', section: 'disclosure', reason: '沿用旧表' };
    const files = slipped(JSON.stringify({ suppress: [entry] }));
    const { out } = await nianbao('check -v a.txt', files);
    expect(out).not.toMatch(SLIP);
    expect(out).toContain('a.txt 配置：.nianbao.json；去年的报告：没有找到；已抑制 1 个问题（label 1）');
    expect(out).toContain('；已抑制 1 个');
    const [report] = (await json('a.txt', files)).reports;
    expect(report.suppressed).toBe(1);
    expect(report.findings.some(({ rule }: { rule: string }) => rule === 'label')).toBe(false);
  });

  it('gives in JSON the fingerprint that an entry takes', async () => {
    const [report] = (await json('a.txt', { 'a.txt': slippedReport() })).reports;
    const { figures } = report.findings.find(({ rule }: { rule: string }) => rule === 'label');
    const entry = { file: '*.txt', rule: 'label', reason: '沿用旧表', fingerprint: figures };
    const files = slipped(JSON.stringify({ suppress: [entry] }));
    expect((await json('a.txt', files)).reports[0].suppressed).toBe(1);
    const other = { ...files, 'a.txt': slippedReport().replace('本年度止件数', '本年度终件数') };
    expect((await json('a.txt', other)).reports[0].suppressed).toBe(0);
  });
});

describe('fix and the configuration', () => {
  it('leaves alone what is off or suppressed', async () => {
    const entry = { file: 'a.txt', rule: 'label', reason: '沿用旧表' };
    for (const configuration of [OFF, JSON.stringify({ suppress: [entry] })]) {
      const files = slipped(configuration);
      expect((await nianbao('fix a.txt', files)).err).toContain('没有可自动改正的问题');
      expect(files['a.txt']).toBe(slippedReport());
      expect((await nianbao('fix --no-config a.txt', files)).err).toContain('改了 1 个文件的 1 处');
    }
  });

  it('says on standard error what is wrong with it', async () => {
    const { err } = await nianbao('fix --dry-run a.txt', slipped('{ "rulse": {} }'));
    expect(err).toContain('nianbao: .nianbao.json:1:3 没有“rulse”');
  });
});

describe('config', () => {
  const FILES = slipped(`{
  "rules": { "label": "off" },
  "organs": { "水务局": "云溪县水务局" },
  "thresholds": { "shortProblems": 8 },
  "exclude": ["a.*"],
  "suppress": [{ "file": "a.txt", "rule": "title", "reason": "沿用" }],
  "x": 1
}`);

  it('tells what applies and where each value comes from', async () => {
    const { out, err, exit } = await nianbao('config --rule title=error a.txt', FILES);
    expect(exit).toBe(0);
    expect(out).toMatch(/^a\.txt\n配置：\.nianbao\.json\n查找文件夹时不检查/);
    expect(out).toMatch(/^ {2}label +off +\.nianbao\.json:2$/m);
    expect(out).toMatch(/^ {2}title +error +命令行 --rule$/m);
    expect(out).toMatch(/^ {2}section-missing +error +默认$/m);
    expect(out).toMatch(/^ {2}水务局 +云溪县水务局 +\.nianbao\.json:3$/m);
    expect(out).toMatch(/^ {2}shortProblems +8 +\.nianbao\.json:4$/m);
    expect(out).toMatch(/^ {2}exclude +a\.\* +\.nianbao\.json:5$/m);
    expect(out).toMatch(/^ {2}title +沿用 +\.nianbao\.json:6$/m);
    expect(err).toContain('.nianbao.json:7:3 没有“x”');
  });

  it('speaks English, and tells where there is none', async () => {
    const { out } = await nianbao('config --lang en --no-config a.txt', FILES);
    expect(out).toMatch(/^a\.txt\nno \.nianbao\.json; the defaults apply\nrules\n/);
    expect(out).toMatch(/^ {2}label +warning +default$/m);
  });

  it('gives the same as JSON', async () => {
    const { out } = await nianbao('config --format json --rule title=error a.txt 新.txt', FILES);
    const { files } = JSON.parse(out);
    expect(files).toHaveLength(2);
    expect(files[0]).toMatchObject({
      path: 'a.txt',
      configuration: '.nianbao.json',
      wanted: false,
      rules: {
        label: { value: 'off', from: { kind: 'file', path: '.nianbao.json', range: { start: { line: 1 } } } },
        title: { value: 'error', from: { kind: 'command-line' } },
        'section-missing': { value: 'error', from: { kind: 'default' } },
      },
      thresholds: { shortProblems: { value: 8 }, feeUnit: { from: { kind: 'default' } } },
      suppress: [{ value: { rule: 'title', reason: '沿用' } }],
      problems: [{ severity: 'warning' }],
    });
    expect(files[1]).toMatchObject({ path: '新.txt', wanted: true, suppress: [] });
  });

  it('is asked about files', async () => {
    expect((await nianbao('config', FILES)).exit).toBe(2);
    expect((await nianbao('config .', FILES)).err).toContain('是文件夹');
  });
});
