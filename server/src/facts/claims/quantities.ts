import { isDigit } from '../../base/codes.ts';
import type { Localized } from '../../base/localized.ts';
import { onceFor } from '../../base/once.ts';
import { leaves } from '../../form/nodes.ts';
import type { Form, FormNode } from '../../form/types.ts';
import type { Quantity, Term } from './types.ts';

type Expression = readonly Term[];

/** What the tables of a form hold, put together as sentences speak of it. */
export interface Quantities {
  of(id: string): Quantity | null;
  /** A row of table 3, or a group of its rows. */
  outcome(rows: readonly string[], alone: boolean): Quantity | null;
}

/** （六） is itself where the report writes it in one row. */
export function quantitiesOf(form: Form, has: (cell: string) => boolean): Quantities {
  const oneRow = !has('t3/closed.else/total') && has('t3/closed/total');
  return oneRow ? withOneRow(form) : asInForm(form);
}

const asInForm = onceFor((form: Form) => makeQuantities(form, false));
const withOneRow = onceFor((form: Form) => makeQuantities(form, true));

function makeQuantities(form: Form, closedInOneRow: boolean): Quantities {
  const rows = requestRows(form, closedInOneRow);
  const known = new Map<string, Quantity>();
  for (const quantity of [...requests(rows), ...reviews(), ...documents(form), ...decisions(form)])
    known.set(quantity.id, quantity);
  return {
    of: (id) => known.get(id) ?? null,
    outcome: (ids, alone) => outcome(rows, ids, alone),
  };
}

type Rows = ReadonlyMap<string, { readonly leaves: readonly string[]; readonly label: string }>;

/** Rows and groups of table 3. */
function requestRows(form: Form, closedInOneRow: boolean): Rows {
  const rows = form.tables.find((table) => table.id === 't3')!.parts[0]!.rows;
  const all = (nodes: readonly FormNode[]): FormNode[] =>
    nodes.flatMap((node) => [node, ...all(node.children)]);
  const map = new Map(
    all(rows).map((node) => [
      node.id,
      {
        leaves: leaves([node]).map((leaf) => leaf.id),
        label: withoutOrdinal(node.label).split('（', 1)[0]!,
      },
    ]),
  );
  if (closedInOneRow) map.set('closed', { leaves: ['closed'], label: '其他处理' });
  return map;
}

/** （一）, 1. or 一、 apart. */
function withoutOrdinal(label: string): string {
  if (label[0] === '（' && label[2] === '）') return label.slice(3);
  const isOrdinal = isDigit(label.charCodeAt(0))
    ? label[1] === '.'
    : label[1] === '、' && '一二三四'.includes(label[0]!);
  return isOrdinal ? label.slice(2) : label;
}

function total(rows: readonly string[], column = 'total', sign: 1 | -1 = 1): Term[] {
  return rows.map((row) => ({ cell: `t3/${row}/${column}`, sign }));
}

const LEGAL_PERSONS = ['business', 'research', 'welfare', 'legal', 'other'];

function requests(rows: Rows): Quantity[] {
  const group = (id: string) => rows.get(id)?.leaves ?? [];
  const received = total(['received']);
  const both = total(['received', 'carried-in']);
  const done = total(['total']);
  const people = (row: string) => total([row], 'natural');
  const applicant = (id: string, zh: string, en: string) =>
    quantity(
      id,
      `${zh}申请`,
      `requests of ${en}`,
      [['received'], ['received', 'carried-in'], ['total']].map((from) =>
        from.flatMap((row) => total([row], id)),
      ),
    );
  const bodies = (row: string) => LEGAL_PERSONS.flatMap((column) => total([row], column));
  return [
    quantity('received', '本年新收申请', 'requests received', [received, both]),
    quantity('available', '本年新收加上年结转', 'requests received and carried in', [both]),
    quantity('done', '办理结果总计', 'requests dealt with', [
      done,
      [...received, ...total(['carried-out'], 'total', -1)],
      [...done, ...total(group('closed'), 'total', -1)],
      [...done, ...total([...group('closed'), ...group('declined')], 'total', -1)],
    ]),
    quantity('handled', '办理申请', 'requests handled', [both, done, received]),
    quantity('either', '收到或办结的申请', 'requests received or dealt with', [received, done, both]),
    quantity('carried-in', '上年结转', 'carried in', [total(['carried-in'])]),
    quantity('carried-out', '结转下年度', 'carried out', [total(['carried-out'])]),
    quantity('natural', '自然人申请', 'requests of natural persons', [
      people('received'),
      [...people('received'), ...people('carried-in')],
      people('total'),
    ]),
    quantity('citizens', '自然人申请', 'requests of natural persons', [
      people('received'),
      [...people('received'), ...people('carried-in')],
      people('total'),
      received,
      both,
    ]),
    quantity('legal-persons', '法人或其他组织申请', 'requests of legal persons', [
      bodies('received'),
      [...bodies('received'), ...bodies('carried-in')],
      bodies('total'),
    ]),
    applicant('business', '商业企业', 'companies'),
    applicant('research', '科研机构', 'research institutions'),
    applicant('welfare', '社会公益组织', 'welfare organizations'),
    applicant('legal', '法律服务机构', 'legal service providers'),
    quantity('carried', '结转', 'carried over', [total(['carried-out']), total(['carried-in'])]),
  ];
}

function outcome(rows: Rows, ids: readonly string[], alone: boolean): Quantity | null {
  const wanted = [...new Set(ids)];
  const specific = wanted.filter((id) => !wanted.some((other) => other.startsWith(`${id}.`)));
  const known = specific.flatMap((id) => rows.get(id) ?? []);
  if (known.length < specific.length || known.length === 0) return null;
  const readings: Expression[] = [total(known.flatMap((row) => row.leaves))];
  const [only] = specific;
  if (wanted.length > specific.length)
    readings.push(
      total(wanted.filter((id) => !id.includes('.')).flatMap((id) => rows.get(id)?.leaves ?? [])),
    );
  if (specific.length === 1 && only === 'granted' && alone) readings.push(total(['granted', 'partial']));
  if (specific.length === 1 && only === 'closed' && known[0]!.leaves.length > 1)
    readings.push(total(['closed.else']));
  const name = known.map((row) => row.label).join('、');
  return quantity(`outcome:${specific.join('+')}`, name, name, readings);
}

const RESULTS: readonly (readonly [string, string])[] = [
  ['total', '总计'],
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
];

function reviews(): Quantity[] {
  const block = (id: string, result: string): Term => ({ cell: `t4/row/${id}.${result}`, sign: 1 });
  const rest = (domain: string, label: string, ...blocks: string[]) =>
    quantity(`${domain}.not-upheld`, `${label}结果纠正、其他结果、尚未审结`, `${label} not upheld`, [
      blocks.flatMap((id) => ['corrected', 'other', 'pending'].map((result) => block(id, result))),
    ]);
  const others = [
    rest('review', '行政复议', 'review'),
    rest('suit', '行政诉讼', 'direct', 'after-review'),
    rest('direct', '未经复议直接起诉', 'direct'),
    rest('after-review', '复议后起诉', 'after-review'),
    rest('both', '行政复议、行政诉讼', 'review', 'direct', 'after-review'),
  ];
  const results = RESULTS.flatMap(([result, label]) => [
    quantity(`review.${result}`, `行政复议${label}`, `行政复议 ${label}`, [[block('review', result)]]),
    quantity(`suit.${result}`, `行政诉讼${label}`, `行政诉讼 ${label}`, [
      [block('direct', result), block('after-review', result)],
    ]),
    quantity(`direct.${result}`, `未经复议直接起诉${label}`, `未经复议直接起诉 ${label}`, [
      [block('direct', result)],
    ]),
    quantity(`after-review.${result}`, `复议后起诉${label}`, `复议后起诉 ${label}`, [
      [block('after-review', result)],
    ]),
    quantity(`both.${result}`, `行政复议、行政诉讼${label}`, `行政复议 and 行政诉讼 ${label}`, [
      [block('review', result), block('direct', result), block('after-review', result)],
    ]),
  ]);
  return [...results, ...others];
}

/** Numbers of decisions, and fees in the unit of the table. */
function decisions(form: Form): Quantity[] {
  const one = (id: string, column: string, zh: string, en: string) =>
    quantity(id, zh, en, [[{ cell: `t2/${id}/${column}`, sign: 1 }]]);
  return [
    one('permits', 'decisions', '行政许可处理决定', 'permits'),
    one('penalties', 'decisions', '行政处罚处理决定', 'penalties'),
    one('coercion', 'decisions', '行政强制处理决定', 'coercive measures'),
    ...(form.id === '2021' ? [one('fees', 'amount', '行政事业性收费（万元）', 'fees (10,000 yuan)')] : []),
  ];
}

function documents(form: Form): Quantity[] {
  const cell = (row: string, column: string): Term[] => [{ cell: `t2/${row}/${column}`, sign: 1 }];
  const kinds = [
    ['normative', '行政规范性文件'],
    ['regulations', '规章'],
  ] as const;
  return kinds.flatMap(([row, label]) =>
    form.id === '2019'
      ? [
          quantity(`${row}.issued`, `${label}本年新制作`, `${label} made`, [
            cell(row, 'made'),
            cell(row, 'published'),
          ]),
          quantity(`${row}.published`, `${label}本年新公开`, `${label} published`, [
            cell(row, 'published'),
            cell(row, 'made'),
            cell(row, 'stock'),
          ]),
        ]
      : [
          quantity(`${row}.issued`, `${label}本年制发`, `${label} issued`, [cell(row, 'issued')]),
          quantity(`${row}.repealed`, `${label}本年废止`, `${label} repealed`, [cell(row, 'repealed')]),
          quantity(`${row}.effective`, `${label}现行有效`, `${label} in force`, [cell(row, 'effective')]),
        ],
  );
}

function quantity(id: string, zh: string, en: string, readings: readonly Expression[]): Quantity {
  const name: Localized = { zh, en };
  return { id, name, readings };
}
