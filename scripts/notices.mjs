// Which packages are in the bundles, and the notices that their licences ask for.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The folders of the packages whose code esbuild has put into something. */
export function packageFolders(metafiles) {
  const inputs = metafiles.flatMap((metafile) =>
    Object.values(metafile.outputs).flatMap(({ inputs: used }) =>
      Object.entries(used).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  const folders = inputs.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

export async function describePackage(folder) {
  const path = join(ROOT, folder);
  const { name, version, license } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
  const files = (await readdir(path)).filter((file) => /^(?:licen[cs]e|copying|notice)\b/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(path, file), 'utf8')));
  return { folder, name, version, license, text: texts.map((text) => text.trim()).join('\n\n') };
}

/** The notices of all packages, those with the same text together. */
export async function noticesOf(metafiles) {
  const packages = await Promise.all(packageFolders(metafiles).map(describePackage));
  const bare = packages.filter(({ license, text }) => !license || text === '');
  if (bare.length > 0) throw new Error(`no licence: ${bare.map(({ name }) => name).join(', ')}`);
  const byText = new Map();
  for (const each of packages) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  const parts = [...byText].map(([text, same]) => {
    const names = same.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return `${names.join('\n')}\n\n${text}\n`;
  });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return `本软件含有下列软件包的代码。This software contains code of the following packages.\n${rule}${parts.join(rule)}`;
}
