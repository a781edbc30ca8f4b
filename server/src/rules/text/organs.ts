import { isCountyCity, isDistrict } from '../../facts/places.ts';
import type { Report } from '../../report/types.ts';
import type { Settings } from '../../settings/types.ts';
/** What sort of organ a title names, as far as its name tells; null where it does not. */
export type OrganKind =
  | 'government'
  /** An office of a government (办公室), reporting for it or for itself. */
  | 'office'
  | 'department';
export type OrganLevel = 'province' | 'prefecture' | 'county' | 'township';

export interface OrganName {
  readonly kind: OrganKind | null;
  readonly level: OrganLevel | null;
}

const MUNICIPALITIES = /^(?:北京|天津|上海|重庆)市/;
const OFFICE = /(?:人民政府|政府|党政|综合)办(?:公[室厅])?$|办公[室厅]$/;
const DEPARTMENT = /[局厅]$|委员会$|(?<![区市县旗省州])委$/;
/** Parts of names that end as a rank does but are none: 自治区, 开发区, 新区. */
const NO_DISTRICT =
  /(?:自治|行政|开发|新|高新|保税|示范|合作|试验|实验|园|景|林|矿|特|工业|管理|度假|地|片|社|灌|库|禁|校|港)区$/;

/** The organ by its full name, where the settings know the title's for a short one. */
export function fullName(report: Report, settings: Settings): string {
  const { organ } = report;
  return organ === null ? '' : (settings.organs[organ] ?? organ);
}

export function readOrgan(name: string): OrganName {
  const kind = kindOf(name);
  return { kind, level: levelOf(placeOf(name, kind)) };
}

function kindOf(name: string): OrganKind | null {
  if (OFFICE.test(name)) return 'office';
  if (/人民政府$|街道办事处$|街道$/.test(name)) return 'government';
  if (DEPARTMENT.test(name)) return /管理委员会$/.test(name) ? null : 'department';
  return /[省市县区旗州乡镇]$/.test(name) && !/(?:开发|高新|保税|园|景)区$/.test(name) ? 'government' : null;
}

/** The name of the place that the organ belongs to, as far as its own name holds it. */
function placeOf(name: string, kind: OrganKind | null): string {
  if (kind === 'department') {
    const place = /^(.*[省市县区旗州])[^省市县区旗州]*$/.exec(
      name.replace(/社区|园区|景区|地区|小区|城市|都市|林区/g, ''),
    );
    return place?.[1] ?? '';
  }
  return name.replace(/(?:党政|综合)?办(?:公[室厅])?$/, '').replace(/(?:人民)?政府$|办事处$/, '');
}

function levelOf(place: string): OrganLevel | null {
  if (/(?:街道|[^城集市]镇|[^省市县区旗州]乡|苏木)$/.test(place)) return 'township';
  if (/^.{1,6}省$|自治区$/.test(place) || (MUNICIPALITIES.test(place) && place.length === 3))
    return 'province';
  if (/(?:县|自治旗|[^红国军]旗)$/.test(place)) return 'county';
  const own = place.replace(/^.*[省市区州盟](?=..)/, '');
  if (/区$/.test(place)) return NO_DISTRICT.test(place) && !isDistrict(own) ? null : 'county';
  if (/自治州$/.test(place)) return 'prefecture';
  // 某市某市 is a city under another; 某市 alone may be of either rank, and the list may not know it.
  return /[市州盟].{1,6}市$/.test(place) || isCountyCity(own) ? 'county' : null;
}

/** A department of the State Council has the power to make rules. */
export function isNational(name: string): boolean {
  return /^(?:国家|国务院|中华人民共和国|中国)|部$|总局$|总署$/.test(name);
}
