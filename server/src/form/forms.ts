import { FORM_2019 } from './form2019.ts';
import { FORM_2021 } from './form2021.ts';
import type { Form, FormId } from './types.ts';

export const FORMS: Readonly<Record<FormId, Form>> = { '2021': FORM_2021, '2019': FORM_2019 };

/** The form that is in force for a report year. */
export function formForYear(year: number): Form {
  return year >= 2021 ? FORM_2021 : FORM_2019;
}
