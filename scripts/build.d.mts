import type { BuildOptions, Plugin } from 'esbuild';

export interface Bundle {
  readonly entry?: string;
  readonly source?: string;
  readonly outfile: string;
  readonly starts?: boolean;
}

export const NODE_BUNDLE: BuildOptions;
export const BROWSER_BUNDLE: BuildOptions;
export const BUNDLES: readonly Bundle[];
export function optionsOf(bundle: Bundle): BuildOptions & { readonly metafile: true };
export function buildProgram(outfile: string, folder: string, plugins?: readonly Plugin[]): Promise<string>;
