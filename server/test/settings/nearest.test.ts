import { describe, expect, it } from 'vitest';
import {
  type ConfigurationOptions,
  configurationFindings,
  createConfigurations,
  resolveConfiguration,
} from '../../src/workspace/configuration.ts';
import type { FileSystem } from '../../src/workspace/filesystem.ts';

/** Files by their path, as it is asked for; `reads` tells what was. */
function files(texts: Record<string, string>, reads: string[] = []): FileSystem {
  const text = (path: string): string => {
    if (texts[path] === undefined) throw Object.assign(new Error('no'), { code: 'ENOENT' });
    return texts[path];
  };
  return {
    status: async (path) => ({ kind: 'file', size: text(path).length }),
    async readFile(path) {
      reads.push(path);
      return new TextEncoder().encode(text(path));
    },
    readDirectory: async () => [],
  };
}

const levels = (level: string) => `{ "rules": { "label": "${level}" } }`;

async function levelAt(path: string, texts: Record<string, string>, options: ConfigurationOptions = {}) {
  const { settings, from } = await resolveConfiguration(files(texts), path, options);
  return `${settings.rules.label ?? 'default'} ${from}`;
}

describe('the nearest configuration', () => {
  const TWO = { '/a/.nianbao.json': levels('off'), '/a/b/.nianbao.json': '{ "rules": { "title": "off" } }' };

  it('counts alone', async () => {
    expect(await levelAt('/a/x.txt', TWO)).toBe('off /a/.nianbao.json');
    expect(await levelAt('/a/b/x.txt', TWO)).toBe('default /a/b/.nianbao.json');
    expect(await levelAt('/a/b/c/d/x.txt', TWO)).toBe('default /a/b/.nianbao.json');
    expect(await levelAt('/z/x.txt', TWO)).toBe('default null');
  });

  it.each([
    ['x.txt', '.nianbao.json'],
    ['sub/../sub/x.txt', '.nianbao.json'],
    ['./sub/x.txt', '.nianbao.json'],
    ['../x.txt', '/home/.nianbao.json'],
    ['/x.txt', '/.nianbao.json'],
    ['../../../../x.txt', '/.nianbao.json'],
  ])('of %s is %s', async (path, from) => {
    const all = {
      '.nianbao.json': levels('off'),
      '/home/.nianbao.json': levels('hint'),
      '/.nianbao.json': levels('error'),
    };
    expect((await levelAt(path, all, { base: '/home/clerk' })).split(' ')[1]).toBe(from);
  });

  it('is looked for up to the folder of the workspace and no further', async () => {
    expect(await levelAt('/a/b/x.txt', { '/.nianbao.json': levels('off') }, { root: '/a' })).toBe(
      'default null',
    );
    expect(await levelAt('/a/b/x.txt', { '/a/.nianbao.json': levels('off') }, { root: '/a/' })).toBe(
      'off /a/.nianbao.json',
    );
    expect(await levelAt('/ab/x.txt', { '/ab/.nianbao.json': levels('off') }, { root: '/a' })).toBe(
      'off /ab/.nianbao.json',
    );
  });

  it('is found with the paths of Windows and with URIs', async () => {
    const windows = { 'C:/年报/.nianbao.json': levels('off') };
    expect(await levelAt('C:\\年报\\2024\\x.txt', windows)).toBe('off C:/年报/.nianbao.json');
    expect(await levelAt('2024\\x.txt', { '.nianbao.json': levels('off') }, { base: 'C:\\年报' })).toBe(
      'off .nianbao.json',
    );
    const remote = { 'vscode-vfs://host/%E5%B9%B4/.nianbao.json': '{ "exclude": ["稿.md"] }' };
    const { wanted } = await resolveConfiguration(files(remote), 'vscode-vfs://host/%E5%B9%B4/%E7%A8%BF.md');
    expect(wanted).toBe(false);
  });

  it('is read once in a run, until told to forget', async () => {
    const reads: string[] = [];
    const configurations = createConfigurations(files({ '/a/.nianbao.json': levels('off') }, reads));
    const [one] = await Promise.all(
      ['/a/x.txt', '/a/y.txt', '/a/b/z.txt'].map((path) => configurations.of(path)),
    );
    expect(await configurations.of('/a/x.txt')).toBe(one);
    expect(reads).toEqual(['/a/.nianbao.json']);
    configurations.forget();
    await configurations.of('/a/x.txt');
    expect(reads).toHaveLength(2);
  });

  it('that cannot be read is told and the defaults hold', async () => {
    const fs: FileSystem = {
      ...files({ '/a/.nianbao.json': '{}' }),
      readFile: async () => Promise.reject({ code: 'EACCES' }),
    };
    const { settings, problems, from } = await resolveConfiguration(fs, '/a/x.txt');
    expect(from).toBe('/a/.nianbao.json');
    expect(problems[0]!.message.zh).toContain('没有权限');
    expect(settings.rules).toEqual({});
    const folder: FileSystem = { ...fs, status: async () => ({ kind: 'directory', size: 0 }) };
    expect((await resolveConfiguration(folder, '/a/x.txt')).problems[0]!.message.zh).toContain('不是文件');
    const huge: FileSystem = { ...fs, status: async () => ({ kind: 'file', size: 2 ** 40 }) };
    expect((await resolveConfiguration(huge, '/a/x.txt')).problems[0]!.message.zh).toContain('大于 1 MB');
  });

  it('gives a report only the entries that are for it', async () => {
    const text = `{ "suppress": [
      { "file": "x.txt", "rule": "label", "reason": "一" },
      { "file": "b/*.txt", "rule": "label", "reason": "二" } ] }`;
    const of = async (path: string) =>
      (await resolveConfiguration(files({ '/a/.nianbao.json': text }), path)).settings.suppress;
    expect(await of('/a/x.txt')).toMatchObject([{ reason: '一', exact: true, path: '/a/.nianbao.json' }]);
    expect(await of('/a/b/x.txt')).toMatchObject([
      { reason: '一', exact: false },
      { reason: '二', exact: false },
    ]);
    expect(await of('/a/y.txt')).toEqual([]);
  });

  it('is a text of which an editor can show what is wrong', () => {
    const [finding] = configurationFindings('{ "rules": { "lable": "off" } }');
    expect(finding).toMatchObject({ severity: 'warning', span: { start: 13, end: 20 } });
    expect(finding!.fixes[0]).toMatchObject({ safety: 'review', edits: [{ newText: '"label"' }] });
    expect(configurationFindings('{}')).toEqual([]);
  });
});
