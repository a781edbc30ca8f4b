import type { Localized } from '../../base/localized.ts';
import { columnsOf, rowsOf } from '../../form/nodes.ts';
import type { Form } from '../../form/types.ts';
import type { CheckedIdentity } from '../../solve/types.ts';
import { cellTitle, rowTitle } from './names.ts';

/** A broken identity as an accountant would put it: both sides, and the difference. */
export function sentence(form: Form, checked: CheckedIdentity): Localized {
  const { identity } = checked;
  const parts = checked.parts!;
  const whole = checked.whole!;
  const difference = Math.abs(parts - whole);
  const total = identity.terms.find((term) => term.coefficient === -1)!.cell;
  const [, rowId, columnId] = total.split('/') as [string, string, string];
  const table = form.tables.find((each) => each.id === checked.table)!;
  const nodes = [...rowsOf(table), ...columnsOf(table)];
  const columnName = cellTitle(form, total)
    .zh.split('·')
    .slice(checked.table === 't4' ? 0 : 1)
    .join('·');
  const row = nodes.find((each) => each.id === rowId && each.label !== '');
  switch (identity.rule) {
    case 'sum-applicants': {
      const name = row ? rowTitle(row) : rowId;
      return {
        zh: `${name}一行：各类申请人合计 ${parts}，总计填 ${whole}，差 ${difference}`,
        en: `Row ${name}: the applicants add up to ${parts}, 总计 says ${whole}, off by ${difference}`,
      };
    }
    case 'sum-outcomes':
      return {
        zh: `${columnName}一列：（一）至（六）合计 ${parts}，（七）总计填 ${whole}，差 ${difference}`,
        en: `Column ${columnName}: （一） to （六） add up to ${parts}, （七）总计 says ${whole}, off by ${difference}`,
      };
    case 'sum-group':
      return {
        zh: `${columnName}一列：（六）各子项合计 ${parts}，（六）其他处理填 ${whole}，差 ${difference}`,
        en: `Column ${columnName}: the rows under （六） add up to ${parts}, （六） says ${whole}, off by ${difference}`,
      };
    case 'balance':
      return {
        zh: `${columnName}一列：本年新收与上年结转合计 ${parts}，办理总计与结转下年度合计 ${whole}，差 ${difference}`,
        en: `Column ${columnName}: received and carried in make ${parts}, settled and carried over make ${whole}, off by ${difference}`,
      };
    case 'sum-review': {
      const block = nodes.find((each) => each.children.some((child) => child.id === columnId))!;
      return {
        zh: `${block.label}：维持、纠正、其他、尚未审结合计 ${parts}，总计填 ${whole}，差 ${difference}`,
        en: `${block.label}: the four results add up to ${parts}, 总计 says ${whole}, off by ${difference}`,
      };
    }
  }
}
