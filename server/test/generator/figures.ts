import { leaves } from '../../src/form/nodes.ts';
import type { Form, FormNode } from '../../src/form/types.ts';
import type { Organ } from './organs.ts';
import type { Random } from './random.ts';

export type Size = 'small' | 'large';

const APPLICANTS = ['natural', 'business', 'research', 'welfare', 'legal', 'other'];
const RESULTS = ['upheld', 'corrected', 'other', 'pending'];

/** How often applications end in a row, roughly as in real reports. */
const WEIGHTS: Readonly<Record<string, number>> = {
  granted: 40,
  partial: 12,
  'unable.not-held': 25,
  'unable.to-be-made': 3,
  'declined.petition': 4,
  'closed.else': 5,
  closed: 5,
};

/** Every figure of a report, in digits; all identities of the form hold. */
export function makeFigures(form: Form, organ: Organ, size: Size, random: Random): Map<string, string> {
  const cells = new Map<string, string>();
  if (form.id === '2021') table2(cells, organ, size, random.fork('t2'));
  else table2of2019(cells, size, random.fork('t2'));
  table3(cells, form, size, random.fork('t3'));
  table4(cells, size, random.fork('t4'));
  return cells;
}

function table2(cells: Map<string, string>, organ: Organ, size: Size, random: Random): void {
  const put = (id: string, value: number | string) => cells.set(`t2/${id}`, String(value));
  const scale = size === 'large' ? 40 : 4;
  const regulations = organ.kind === 'city' && random.chance(0.6) ? random.int(1, 12) : 0;
  const newRegulations = Math.min(regulations, random.int(0, 2));
  put('regulations/issued', newRegulations);
  put('regulations/repealed', regulations === 0 ? 0 : random.int(0, 1));
  put('regulations/effective', regulations);
  const issued = random.int(0, scale);
  const repealed = random.chance(0.5) ? 0 : random.int(0, scale * 2);
  put('normative/issued', issued);
  put('normative/repealed', repealed);
  put('normative/effective', issued + random.int(0, scale * 8));
  const decisions = () => (random.chance(0.4) ? 0 : random.int(1, size === 'large' ? 480000 : 900));
  put('permits/decisions', decisions());
  put('penalties/decisions', decisions());
  put('coercion/decisions', random.chance(0.6) ? 0 : random.int(1, size === 'large' ? 9000 : 30));
  put('fees/amount', fee(size, random));
}

function fee(size: Size, random: Random): string {
  if (random.chance(0.4)) return '0';
  const whole = random.int(0, size === 'large' ? 98000 : 1500);
  const places = random.int(0, 4);
  if (places === 0) return String(whole);
  const last = String(random.int(1, 9));
  const before = Array.from({ length: places - 1 }, () => String(random.int(0, 9))).join('');
  return `${whole}.${before}${last}`;
}

function table2of2019(cells: Map<string, string>, size: Size, random: Random): void {
  const put = (id: string, value: number | string) => cells.set(`t2/${id}`, String(value));
  const scale = size === 'large' ? 60 : 5;
  for (const row of ['regulations', 'normative']) {
    const made = row === 'regulations' ? 0 : random.int(0, scale);
    put(`${row}/made`, made);
    put(`${row}/published`, made);
    put(`${row}/stock`, row === 'regulations' ? 0 : made + random.int(0, scale * 6));
  }
  for (const row of ['permits', 'services', 'penalties', 'coercion', 'fees']) {
    const empty = random.chance(0.4);
    const before = empty ? 0 : random.int(1, scale * 9);
    put(`${row}/last-year`, before);
    put(`${row}/change`, empty ? 0 : random.int(-Math.min(before, 9), 12));
    if (row !== 'fees') put(`${row}/decisions`, empty ? 0 : random.int(0, scale * 70));
  }
  const projects = random.chance(0.4) ? 0 : random.int(1, scale * 3);
  put('procurement/projects', projects);
  put('procurement/amount', projects === 0 ? '0' : fee(size, random.fork('procurement')));
}

function table3(cells: Map<string, string>, form: Form, size: Size, random: Random): void {
  const table = form.tables.find((each) => each.id === 't3')!;
  const rows = leaves(table.parts[0]!.rows);
  const outcomes = outcomeRows(table.parts[0]!.rows);
  const counts = new Map<string, number>(rows.map((row) => [row.id, 0]));
  const none = random.chance(size === 'large' ? 0 : 0.12);
  const totals = new Map(counts);
  for (const column of APPLICANTS) {
    const each = none
      ? new Map(counts)
      : applicantColumn(counts, outcomes, column, size, random.fork(column));
    for (const [row, count] of each) {
      cells.set(`t3/${row}/${column}`, String(count));
      totals.set(row, totals.get(row)! + count);
    }
  }
  for (const [row, count] of totals) cells.set(`t3/${row}/total`, String(count));
}

/** The rows that （七） adds up. */
export function outcomeRows(rows: readonly FormNode[]): string[] {
  const group = rows.find((row) => row.children.length > 0)!;
  return leaves(group.children)
    .map((row) => row.id)
    .filter((id) => id !== 'total');
}

function applicantColumn(
  empty: ReadonlyMap<string, number>,
  outcomes: readonly string[],
  column: string,
  size: Size,
  random: Random,
): Map<string, number> {
  const counts = new Map(empty);
  const most = size === 'large' ? 3400 : 40;
  const share = column === 'natural' ? 1 : column === 'business' ? 0.12 : random.chance(0.6) ? 0 : 0.03;
  const received = Math.round(random.next() * most * share);
  const carriedIn = random.chance(0.6) ? 0 : Math.round(random.next() * most * share * 0.1);
  const carriedOut = random.chance(0.6) ? 0 : Math.round(random.next() * received * 0.15);
  counts.set('received', received);
  counts.set('carried-in', carriedIn);
  counts.set('carried-out', carriedOut);
  const done = received + carriedIn - carriedOut;
  counts.set('total', done);
  spread(counts, outcomes, done, random);
  return counts;
}

function spread(
  counts: Map<string, number>,
  outcomes: readonly string[],
  done: number,
  random: Random,
): void {
  const shares = outcomes.map(
    (row) => (WEIGHTS[row] ?? 1.5) * random.next() * (random.chance(0.3) ? 0.02 : 1),
  );
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let left = done;
  outcomes.forEach((row, index) => {
    const count = Math.min(left, Math.floor((done * shares[index]!) / whole));
    counts.set(row, count);
    left -= count;
  });
  counts.set('granted', counts.get('granted')! + left);
}

function table4(cells: Map<string, string>, size: Size, random: Random): void {
  const most = size === 'large' ? 180 : 3;
  const none = random.chance(0.35);
  for (const block of ['review', 'direct', 'after-review']) {
    let total = 0;
    for (const result of RESULTS) {
      const count = none || random.chance(0.5) ? 0 : random.int(0, most);
      cells.set(`t4/row/${block}.${result}`, String(count));
      total += count;
    }
    cells.set(`t4/row/${block}.total`, String(total));
  }
}
