/**
 * Reports made up for the tests: `generateReport` writes a faultless one in any layout, `vary` writes the same one
 * with another typography, `injectSlip` (slips.ts) writes it twice, with and without a slip.
 */
import { unmark } from './marks.ts';
import { draft } from './render.ts';
import type { Generated, GenerateOptions, Typography, Variation } from './types.ts';

export { injectSlip } from './slips.ts';
export {
  type Generated,
  type GenerateOptions,
  LAYOUTS,
  type Layout,
  SLIP_KINDS,
  type Slip,
  type SlipKind,
  type Typography,
  type Variation,
} from './types.ts';

export function generateReport(seed: number, options: GenerateOptions): Generated {
  const { marked, report } = draft(seed, options);
  return { ...report, text: unmark(marked, true).text };
}

const VARIATION_TYPOGRAPHY: Readonly<Record<Variation, Typography>> = {
  crlf: { lineEnds: 'crlf' },
  bom: { bom: true },
  'full-width-digits': { digits: 'full-width' },
  'half-width-brackets': { brackets: 'half' },
  'full-width-brackets': { brackets: 'full' },
  thousands: { thousands: true },
  'label-spaces': { labelSpaces: true },
  bold: { bold: true },
  'ordinal-space': { ordinals: 'space' },
  'ordinal-comma': { ordinals: 'comma' },
};

export const VARIATIONS = Object.keys(VARIATION_TYPOGRAPHY) as readonly Variation[];

/** The same report, written with a typography that is no fault. */
export function vary(generated: Generated, kind: Variation): Generated {
  const { seed, options } = generated;
  return generateReport(seed, {
    ...options,
    typography: { ...options.typography, ...VARIATION_TYPOGRAPHY[kind] },
  });
}
