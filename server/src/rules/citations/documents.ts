/** 发文字号, as 国办公开办函〔2021〕30号. */
export interface DocumentNumber {
  readonly code: string;
  readonly year: number;
  readonly number: number;
}

/** A document whose name is known. */
export interface NamedDocument {
  /** The full name first, then the short ones that are as good; letters only. */
  readonly names: readonly string[];
  readonly number: DocumentNumber;
  /** True where a slip in the name is a slip whoever is said to have issued it. */
  readonly distinctive: boolean;
  /** The report years it speaks of, and the document that takes its place in others. */
  readonly period?: { readonly from: number; readonly to: number; readonly otherwise: DocumentNumber };
}

/** A document known by words of its name; only a number of the State Council's offices is compared. */
export interface SubjectDocument {
  readonly subject: string;
  readonly number: DocumentNumber;
}

const OFFICE = '国务院办公厅';
const DISCLOSURE_OFFICE = '国务院办公厅政府信息与政务公开办公室';
const FORM_OF_2021: DocumentNumber = { code: '国办公开办函', year: 2021, number: 30 };
const FORM_OF_2019: DocumentNumber = { code: '国办公开办函', year: 2019, number: 60 };

/** The regulation on open government information: no 发文字号, an order of the State Council. */
export const REGULATION = {
  names: ['中华人民共和国政府信息公开条例', '政府信息公开条例'],
  order: 711,
  formerOrder: 492,
  since: 2019,
} as const;

export const NAMED_DOCUMENTS: readonly NamedDocument[] = [
  {
    names: [
      `${DISCLOSURE_OFFICE}关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知`,
      '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知',
      '中华人民共和国政府信息公开工作年度报告格式',
      '政府信息公开工作年度报告格式',
    ],
    number: FORM_OF_2021,
    distinctive: false,
    period: { from: 2021, to: Number.POSITIVE_INFINITY, otherwise: FORM_OF_2019 },
  },
  {
    names: [
      `${DISCLOSURE_OFFICE}关于政府信息公开工作年度报告有关事项的通知`,
      '关于政府信息公开工作年度报告有关事项的通知',
    ],
    number: FORM_OF_2019,
    distinctive: false,
    period: { from: 2019, to: 2020, otherwise: FORM_OF_2021 },
  },
  {
    names: [
      `${OFFICE}关于印发〈政府信息公开信息处理费管理办法〉的通知`,
      '关于印发〈政府信息公开信息处理费管理办法〉的通知',
      '政府信息公开信息处理费管理办法',
    ],
    number: { code: '国办函', year: 2020, number: 109 },
    distinctive: true,
  },
  {
    names: [
      `${DISCLOSURE_OFFICE}关于做好规章集中公开并动态更新工作的通知`,
      '关于做好规章集中公开并动态更新工作的通知',
    ],
    number: { code: '国办公开办函', year: 2021, number: 33 },
    distinctive: false,
  },
  {
    names: [
      `${DISCLOSURE_OFFICE}关于规范政府信息公开平台有关事项的通知`,
      '关于规范政府信息公开平台有关事项的通知',
    ],
    number: { code: '国办公开办函', year: 2019, number: 61 },
    distinctive: false,
  },
];

export const SUBJECT_DOCUMENTS: readonly SubjectDocument[] = [
  { subject: '全面推进基层政务公开标准化规范化', number: { code: '国办发', year: 2019, number: 54 } },
  { subject: '政府网站发展指引', number: { code: '国办发', year: 2017, number: 47 } },
  { subject: '公共企事业单位信息公开规定制定办法', number: { code: '国办发', year: 2020, number: 50 } },
  { subject: '行政规范性文件制定和监督管理', number: { code: '国办发', year: 2018, number: 37 } },
  { subject: '2021年政务公开工作要点', number: { code: '国办发', year: 2021, number: 12 } },
  { subject: '2022年政务公开工作要点', number: { code: '国办发', year: 2022, number: 8 } },
];

export function numberText({ code, year, number }: DocumentNumber): string {
  return `${code}〔${year}〕${number}号`;
}

export function sameNumber(a: DocumentNumber, b: DocumentNumber): boolean {
  return a.code === b.code && a.year === b.year && a.number === b.number;
}
