import { explanationOf } from './explanations.ts';
import { node, section } from './nodes.ts';
import type { FormNode, FormSection, FormTable } from './types.ts';

/** What the forms of 2019 and 2021 have in common: the headings, table 3 but for （六）, and table 4. */

export const SECTIONS: readonly FormSection[] = [
  section('overview', '一', '总体情况'),
  section('disclosure', '二', '主动公开政府信息情况', ['行政机关主动公开政府信息情况']),
  section('requests', '三', '收到和处理政府信息公开申请情况', [
    '依申请公开情况',
    '政府信息依申请公开办理情况',
    '行政机关收到和处理政府信息公开申请情况',
  ]),
  section('review', '四', '政府信息公开行政复议、行政诉讼情况', [
    '行政复议和行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
  ]),
  section('problems', '五', '存在的主要问题及改进情况', [
    '存在问题及改进情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题及整改措施',
    '存在问题和改进措施',
  ]),
  section('other', '六', '其他需要报告的事项'),
];

const APPLICANTS: readonly FormNode[] = [
  node('applicants', '申请人情况', {
    children: [
      node('natural', '自然人'),
      node('legal-persons', '法人或其他组织', {
        children: [
          node('business', '商业企业'),
          node('research', '科研机构'),
          node('welfare', '社会公益组织'),
          node('legal', '法律服务机构'),
          node('other', '其他', { explanation: 'legal-persons.other' }),
        ],
      }),
      node('total', '总计', { explanation: 'applicants.total' }),
    ],
  }),
];

const OUTCOMES_BEFORE_CLOSED: readonly FormNode[] = [
  node('granted', '（一）予以公开'),
  node('partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', {
    aliases: ['（二）部分公开'],
  }),
  node('refused', '（三）不予公开', {
    children: [
      node('refused.secret', '1.属于国家秘密'),
      node('refused.law', '2.其他法律行政法规禁止公开'),
      node('refused.stability', '3.危及“三安全一稳定”'),
      node('refused.third-party', '4.保护第三方合法权益'),
      node('refused.internal', '5.属于三类内部事务信息'),
      node('refused.process', '6.属于四类过程性信息'),
      node('refused.enforcement', '7.属于行政执法案卷'),
      node('refused.query', '8.属于行政查询事项'),
    ],
  }),
  node('unable', '（四）无法提供', {
    children: [
      node('unable.not-held', '1.本机关不掌握相关政府信息'),
      node('unable.to-be-made', '2.没有现成信息需要另行制作'),
      node('unable.unclear', '3.补正后申请内容仍不明确'),
    ],
  }),
  node('declined', '（五）不予处理', {
    children: [
      node('declined.petition', '1.信访举报投诉类申请'),
      node('declined.repeat', '2.重复申请'),
      node('declined.publication', '3.要求提供公开出版物'),
      node('declined.excessive', '4.无正当理由大量反复申请'),
      node('declined.confirm', '5.要求行政机关确认或重新出具已获取信息'),
    ],
  }),
];

export function requestsTable(closed: FormNode): FormTable {
  return {
    id: 't3',
    section: 'requests',
    parts: [
      {
        label: null,
        corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        columns: APPLICANTS,
        rows: [
          node('received', '一、本年新收政府信息公开申请数量'),
          node('carried-in', '二、上年结转政府信息公开申请数量'),
          node('outcomes', '三、本年度办理结果', {
            children: [
              ...OUTCOMES_BEFORE_CLOSED,
              closed,
              node('total', '（七）总计', { explanation: 'outcomes.total' }),
            ],
          }),
          node('carried-out', '四、结转下年度继续办理'),
        ],
        explanation: explanationOf('requests-table'),
      },
    ],
  };
}

function resultsBlock(id: string, label: string, kind: 'review' | 'suit'): FormNode {
  const result = (name: string, text: string) =>
    node(`${id}.${name}`, text, { explanation: `${kind}.${name}` });
  return node(id, label, {
    children: [
      result('upheld', '结果维持'),
      result('corrected', '结果纠正'),
      result('other', '其他结果'),
      result('pending', '尚未审结'),
      result('total', '总计'),
    ],
  });
}

export const REVIEW_TABLE: FormTable = {
  id: 't4',
  section: 'review',
  parts: [
    {
      label: null,
      corner: null,
      columns: [
        resultsBlock('review', '行政复议', 'review'),
        node('litigation', '行政诉讼', {
          children: [
            resultsBlock('direct', '未经复议直接起诉', 'suit'),
            resultsBlock('after-review', '复议后起诉', 'suit'),
          ],
        }),
      ],
      rows: [node('row', '', { explanation: 'review-row' })],
      explanation: explanationOf('review-table'),
    },
  ],
};
