import { node, paragraphPart } from './nodes.ts';
import { REVIEW_TABLE, requestsTable, SECTIONS } from './shared.ts';
import type { Form, FormNode } from './types.ts';

const DECISIONS: readonly FormNode[] = [
  node('decisions', '本年处理决定数量', { explanation: 'decisions.2021' }),
];

/** The form of 国办公开办函〔2021〕30号, for report years from 2021 on. */
export const FORM_2021: Form = {
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  sections: SECTIONS,
  tables: [
    {
      id: 't2',
      section: 'disclosure',
      parts: [
        paragraphPart(
          '一',
          [
            node('issued', '本年制发件数'),
            node('repealed', '本年废止件数'),
            node('effective', '现行有效件数'),
          ],
          [node('regulations', '规章'), node('normative', '行政规范性文件', { aliases: ['规范性文件'] })],
        ),
        paragraphPart('五', DECISIONS, [node('permits', '行政许可')]),
        paragraphPart('六', DECISIONS, [node('penalties', '行政处罚'), node('coercion', '行政强制')]),
        paragraphPart(
          '八',
          [node('amount', '本年收费金额（单位：万元）', { type: 'wan', explanation: 'amount.fees' })],
          [node('fees', '行政事业性收费')],
        ),
      ],
    },
    requestsTable(
      node('closed', '（六）其他处理', {
        children: [
          node('closed.no-correction', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', {
            aliases: ['逾期不补正'],
          }),
          node(
            'closed.no-payment',
            '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
            { aliases: ['逾期不缴费'] },
          ),
          node('closed.else', '3.其他'),
        ],
      }),
    ),
    REVIEW_TABLE,
  ],
};
