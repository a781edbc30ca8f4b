// (b) Over stdio, one character typed: `node benchmarks/stdio.mjs [--quick]`.
import { fileURLToPath } from 'node:url';
import { loadEngine } from './lib/engine.mjs';
import { quantile } from './lib/measure.mjs';
import { figurePlace, typingPlace } from './lib/places.mjs';
import { loadReports } from './lib/reports.mjs';
import { bare, nianbao, vscodeJson, vscodeMarkdown } from './lib/servers.mjs';
import { diagnosticsAfter, openDocument, replace, startSession } from './lib/session.mjs';
import { ms, table, times } from './lib/table.mjs';

export async function measureStdio({ quick }) {
  const reports = await loadReports(await loadEngine());
  const seconds = quick ? { seconds: 4, warmUp: 2 } : { seconds: 60, warmUp: 10 };
  const large = quick ? { seconds: 4, warmUp: 1 } : { seconds: 40, warmUp: 8 };
  const servers = [await vscodeMarkdown(), await bare('remark'), await bare('empty'), await nianbao()];
  const results = [];
  const corpora = [
    { name: '制表符文本', texts: reports.ofSeedSizes('tab'), extension: '.txt', seconds },
    { name: 'Markdown', texts: reports.ofSeedSizes('markdown'), extension: '.md', seconds },
    { name: '制表符文本 100 KB', texts: [reports.enlarged('tab', 10)], extension: '.txt', seconds: large },
    { name: '制表符文本 1 MB', texts: [reports.enlarged('tab', 100)], extension: '.txt', seconds: large },
  ];
  for (const corpus of corpora) {
    for (const key of KEYS) results.push(await typing(servers, corpus, key));
  }
  for (const method of ['documentSymbol', 'hover']) {
    results.push(await asking(method, corpora[0].texts, seconds));
  }
  return results;
}

const KEYS = [
  { name: '叙述', place: typingPlace, typed: '的' },
  { name: '表三数字', place: (text) => figurePlace(text) + 1, typed: '7' },
];

/** A character is typed, which is timed, and taken back, which is not; all servers in turns. */
async function typing(servers, { name: corpus, texts, extension, seconds }, { name: key, place, typed }) {
  const subjects = [];
  for (const server of servers) {
    const session = await startSession(server);
    const documents = [];
    for (const [i, text] of texts.entries())
      documents.push(await openDocument(session, `${i}${extension}`, text));
    subjects.push({ session, documents });
  }
  const stroke = async ({ session, documents }, t) => {
    const document = documents[t];
    const at = place(document.text);
    const start = performance.now();
    await diagnosticsAfter(session, document, () => replace(session, document, at, 0, typed));
    const time = performance.now() - start;
    await diagnosticsAfter(session, document, () => replace(session, document, at, typed.length, ''));
    return time;
  };
  const measured = await turns(subjects, texts.length, stroke, seconds);
  await Promise.all(subjects.map(({ session }) => session.stop()));
  return {
    what: `${corpus}，${key}`,
    rows: servers.map(({ name }, i) => ({ name, ...summary(measured[i]) })),
  };
}

/** A character typed, then a question: ours of a report, vscode-json-languageserver of a JSON of like size. */
async function asking(method, texts, seconds) {
  const subjects = [];
  for (const [server, extension] of [
    [vscodeJson(), '.json'],
    [await nianbao(), '.txt'],
  ]) {
    const session = await startSession(server);
    const documents = [];
    for (const [i, text] of texts.entries()) {
      const written = extension === '.json' ? asJson(text) : text;
      documents.push(await openDocument(session, `${i}${extension}`, written));
    }
    subjects.push({ session, documents });
  }
  const stroke = async ({ session, documents }, t) => {
    const document = documents[t];
    const at = typingPlace(document.text);
    const position = positionOf(document.text, figurePlace(document.text));
    const params = { textDocument: { uri: document.uri }, ...(method === 'hover' && { position }) };
    const start = performance.now();
    replace(session, document, at, 0, '的');
    await session.client.request(`textDocument/${method}`, params);
    const time = performance.now() - start;
    replace(session, document, at, 1, '');
    await session.client.request(`textDocument/${method}`, params);
    return time;
  };
  const measured = await turns(subjects, texts.length, stroke, seconds);
  await Promise.all(subjects.map(({ session }) => session.stop()));
  return {
    what: `键入 → ${method}`,
    rows: subjects.map(({ session }, i) => ({ name: session.server.name, ...summary(measured[i]) })),
  };
}

/** The same words: a paragraph a string, a table row an array of strings. */
function asJson(text) {
  const lines = text.split('\n').filter((line) => line !== '');
  return JSON.stringify(
    lines.map((line) => (line.includes('\t') ? line.split('\t') : line)),
    null,
    1,
  );
}

function positionOf(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}

async function turns(subjects, count, stroke, { seconds, warmUp }) {
  const measured = subjects.map(() => []);
  const rounds = async (limit, least, keep) => {
    const end = performance.now() + limit * 1000;
    for (let round = 0; round < least || performance.now() < end; round++) {
      for (let t = 0; t < count; t++) {
        for (let s = 0; s < subjects.length; s++) {
          const at = (s + round) % subjects.length;
          const time = await stroke(subjects[at], t);
          if (keep) measured[at].push(time);
        }
      }
    }
  };
  await rounds(warmUp, 2, false);
  await rounds(seconds, 5, true);
  return measured;
}

function summary(values) {
  return { p50: quantile(values, 0.5), p99: quantile(values, 0.99), count: values.length };
}

export function stdioTables(results) {
  return results.map(({ what, rows }) => {
    const [first] = rows;
    const headers = ['', 'p50', 'p99', `p50 ÷ ${first.name}`, 'p99 ÷ 其 p99', '次数'];
    const lines = rows.map((row) => [
      row.name,
      ms(row.p50),
      ms(row.p99),
      times(row.p50 / first.p50),
      times(row.p99 / first.p99),
      row.count,
    ]);
    return `### ${what}\n\n${table(headers, lines)}`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await measureStdio({ quick: process.argv.includes('--quick') });
  console.log(stdioTables(results).join('\n\n'));
}
