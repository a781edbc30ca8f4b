import type { Random } from './random.ts';

export type OrganKind = 'city' | 'county' | 'township' | 'office' | 'department';

export interface Organ {
  /** As the title names it. */
  readonly name: string;
  /** How the report speaks of itself. */
  readonly self: string;
  readonly kind: OrganKind;
  /** Whose website it publishes on. */
  readonly seat: string;
}

const COUNTIES = ['青岚县', '澄岫县', '霁川县', '汀岚县', '屿禾县', '岚汐区', '芷川区'];
const CITIES = ['霁州市', '望岫市', '澜舟市'];
const TOWNSHIPS = ['云溪镇', '竹坞镇', '芦汀乡', '听松街道', '石漪镇', '杏陂乡'];
const DEPARTMENTS = ['水务局', '林业局', '统计局', '教育局', '医疗保障局', '交通运输局', '农业农村局'];

/** An organ that does not exist. */
export function inventOrgan(random: Random): Organ {
  const county = random.pick(COUNTIES);
  const kind = random.pick<OrganKind>(['city', 'county', 'township', 'township', 'office', 'department']);
  const area = county.endsWith('区') ? '区' : '县';
  if (kind === 'city') {
    const city = random.pick(CITIES);
    return { name: `${city}人民政府`, self: '我市', kind, seat: city };
  }
  if (kind === 'county') return { name: `${county}人民政府`, self: `我${area}`, kind, seat: county };
  if (kind === 'office') return { name: `${county}人民政府办公室`, self: '我办', kind, seat: county };
  if (kind === 'department') {
    return { name: `${county}${random.pick(DEPARTMENTS)}`, self: '我局', kind, seat: county };
  }
  const township = random.pick(TOWNSHIPS);
  if (township.endsWith('街道')) {
    return { name: `${county}${township}办事处`, self: '我街道', kind, seat: county };
  }
  return { name: `${county}${township}人民政府`, self: `我${township.at(-1)}`, kind, seat: county };
}

export function isGovernment(organ: Organ): boolean {
  return organ.kind === 'city' || organ.kind === 'county' || organ.kind === 'township';
}
