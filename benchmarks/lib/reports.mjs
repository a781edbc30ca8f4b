// Generated reports of the sizes that published ones have: 7 to 16 KB as UTF-8. The generator's are smaller for want
// of prose, so paragraphs of other generated reports are put into section 一 as long as no finding comes of it.
import { loadTypeScript } from '../../scripts/load-typescript.mjs';

/** Bytes of UTF-8: a published report each. */
const SIZES = [7400, 10200, 11600, 12400, 16300];
const MIDDLE = 10_000;

export async function loadReports(check) {
  const { generateReport } = await loadTypeScript('server/test/generator/index.ts');
  const generate = (seed, layout) => generateReport(seed, { layout, formId: '2021', size: 'large' }).text;
  const many = (layout, count) => {
    const spare = spareParagraphs(generate);
    return Array.from({ length: count }, (_, i) => {
      const text = generate(i + 1, layout);
      const from = (i * 7) % spare.length;
      return addToFirstSection(text, enough([...spare.slice(from), ...spare], MIDDLE - bytes(text)));
    });
  };

  return {
    /** Five reports, one of each size. */
    ofSeedSizes: (layout) => {
      const spare = spareParagraphs(generate);
      return SIZES.map((size, i) => grow(generate(i + 1, layout), size, spare, check, languageOf(layout)));
    },
    /** Different reports of 10 KB each. */
    many,
    /**
     * One report, and behind it the others without their titles and headings: prose and rows stay in proportion. With
     * them they would be reports of their own, of which is only said that they are there.
     */
    enlarged: (layout, factor) => {
      const [text, ...others] = many(layout, factor);
      return [text, ...others.map(withoutHeadings)].join('\n');
    },
    /** One report with the prose of many in its section 一. */
    longProse: (factor) => addToFirstSection(many('tab', 1)[0], many('tab', factor - 1).flatMap(proseOf)),
    /** One report with the rows of the tables of many in its table 3. */
    manyRows: (factor) => withRows(many('tab', 1)[0], many('tab', factor * 3).flatMap(rowsOf)),
    /** One report with as many hundred headings more, in each of which one letter is another. */
    manyHeadings: (factor) => {
      const [text] = many('tab', 1);
      const headings = linesOf(text).filter((line) => /^[一二三四五六]、[^\t]*$/.test(line));
      const slips = Array.from({ length: factor * 100 }, (_, i) => {
        const heading = headings[i % headings.length];
        const at = i % heading.length;
        return `${heading.slice(0, at)}政${heading.slice(at + 1)}`;
      });
      return `${text}\n${slips.join('\n')}\n`;
    },
  };
}

export const languageOf = (layout) => (layout.startsWith('markdown') ? 'markdown' : 'plain');

const linesOf = (text) => text.split('\n');

const isRow = (line) => line.includes('\t') || line.startsWith('|');

const rowsOf = (text) => linesOf(text).filter(isRow);

const proseOf = (text) => linesOf(text).filter((line) => line.length > 40 && !isRow(line));

function withoutHeadings(text) {
  const lines = linesOf(text).filter((line) => isRow(line) || !HEADING.test(line));
  return lines.join('\n');
}

const HEADING = /^[#* ]*(?:[一二三四五六]、|.*年度报告\**$)/;

function withRows(text, rows) {
  const last = /^.*四、结转下年度继续办理.*\n/m.exec(text);
  return `${text.slice(0, last.index)}${rows.map((row) => `${row}\n`).join('')}${text.slice(last.index)}`;
}

const bytes = (text) => Buffer.byteLength(text);

/** Paragraphs that speak of no year and no application, so that they are true in any report. */
function spareParagraphs(generate) {
  const paragraphs = new Set();
  for (let seed = 1000; seed < 1200; seed++) {
    for (const line of generate(seed, 'tab').split('\n')) {
      if (
        line.length > 30 &&
        !/^（|\t|[0-9]{4}年|申请|报告|复议|收费|公开信息|公开政府信息|本年度没有/.test(line)
      )
        paragraphs.add(line);
    }
  }
  return [...paragraphs];
}

function grow(text, size, spare, check, language) {
  const wanted = enough(spare, size - bytes(text));
  const grown = addToFirstSection(text, wanted);
  const { findings } = check(grown, language);
  if (findings.length === 0) return grown;
  // Few: whatever the rules make of a paragraph that is foreign here, out with it.
  const kept = wanted.filter(
    (each) => check(addToFirstSection(text, [each]), language).findings.length === 0,
  );
  return addToFirstSection(text, kept);
}

/** Paragraphs from the first on that make up a size. */
function enough(paragraphs, size) {
  let sum = 0;
  const end = paragraphs.findIndex((each) => {
    sum += bytes(each) + 2;
    return sum >= size;
  });
  return paragraphs.slice(0, end + 1);
}

function addToFirstSection(text, paragraphs) {
  const next = /^[#* ]*二、/m.exec(text);
  const added = paragraphs.map((each) => `${each}\n\n`).join('');
  return text.slice(0, next.index) + added + text.slice(next.index);
}
