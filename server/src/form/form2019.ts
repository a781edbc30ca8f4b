import { node, paragraphPart } from './nodes.ts';
import { REVIEW_TABLE, requestsTable, SECTIONS } from './shared.ts';
import type { Form, FormNode } from './types.ts';

const ITEMS: readonly FormNode[] = [
  node('last-year', '上一年项目数量'),
  node('change', '本年增/减', { type: 'signed' }),
];

const ITEMS_AND_DECISIONS: readonly FormNode[] = [
  ...ITEMS,
  node('decisions', '处理决定数量', { explanation: 'decisions.2019' }),
];

/** The trial form of 国办公开办函〔2019〕60号, for report years 2019 and 2020. */
export const FORM_2019: Form = {
  id: '2019',
  notice: '国办公开办函〔2019〕60号',
  sections: SECTIONS,
  tables: [
    {
      id: 't2',
      section: 'disclosure',
      parts: [
        paragraphPart(
          '一',
          [
            node('made', '本年新制作数量'),
            node('published', '本年新公开数量'),
            node('stock', '对外公开总数量'),
          ],
          [node('regulations', '规章'), node('normative', '规范性文件')],
        ),
        paragraphPart('五', ITEMS_AND_DECISIONS, [
          node('permits', '行政许可'),
          node('services', '其他对外管理服务事项'),
        ]),
        paragraphPart('六', ITEMS_AND_DECISIONS, [
          node('penalties', '行政处罚'),
          node('coercion', '行政强制'),
        ]),
        paragraphPart('八', ITEMS, [node('fees', '行政事业性收费')]),
        paragraphPart(
          '九',
          [
            node('projects', '采购项目数量'),
            node('amount', '采购总金额', { type: 'money', explanation: 'amount.procurement' }),
          ],
          [node('procurement', '政府集中采购')],
        ),
      ],
    },
    requestsTable(node('closed', '（六）其他处理')),
    REVIEW_TABLE,
  ],
};
