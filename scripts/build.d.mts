import type { BuildOptions } from 'esbuild';

export interface Bundle {
  readonly entry: string;
  readonly outfile: string;
  readonly starts?: boolean;
}

export const NODE_BUNDLE: BuildOptions;
export const BROWSER_BUNDLE: BuildOptions;
export const BUNDLES: readonly Bundle[];
export function optionsOf(bundle: Bundle): BuildOptions & { readonly metafile: true };
