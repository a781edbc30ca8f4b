// Checks what it is sent, in a process of its own: what hangs is killed from outside.
import { loadEngine } from './engine.mjs';
import { HOSTILE, within } from './hostileInputs.mjs';
import { median } from './measure.mjs';
import { remark } from './peers.mjs';
import { loadReports } from './reports.mjs';

const check = await loadEngine();
const reports = await loadReports(check);
const report = { plain: reports.many('tab', 1)[0], markdown: reports.many('markdown', 1)[0] };
const ordinary = reports.enlarged('tab', 100);
const { run } = await remark();
for (let i = 0; i < 30; i++) {
  for (const language of ['plain', 'markdown']) check(report[language], language);
  run(report.plain);
}

const timed = (act) => {
  const start = performance.now();
  act();
  return performance.now() - start;
};
process.on('message', ({ name, language, inside, rounds }) => {
  const text = inside ? within(report[language], HOSTILE[name]) : HOSTILE[name];
  const base = [];
  const measured = [];
  try {
    for (let i = 0; i < rounds; i++) {
      base.push(timed(() => run(ordinary)));
      measured.push(timed(() => check(text, language)));
    }
    process.send({ time: median(measured), worst: Math.max(...measured), base: median(base) });
  } catch (error) {
    process.send({ error: String(error), base: median(base) });
  }
});
process.send({ base: timed(() => run(ordinary)) });
