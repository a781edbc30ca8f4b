import type { Metafile } from 'esbuild';

export interface BundledPackage {
  /** From the root of the project. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

export function packageFolders(metafiles: readonly Metafile[]): string[];
export function describePackage(folder: string): Promise<BundledPackage>;
export function noticesOf(metafiles: readonly Metafile[]): Promise<string>;
