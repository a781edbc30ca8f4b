import type { FileSystem } from './filesystem.ts';
import { isWithin, partsOf } from './paths.ts';

/** A workspace that came from elsewhere must not make us read what lies outside of it. */
export async function leadsWithin(fs: FileSystem, root: string, path: string): Promise<boolean> {
  if (!fs.realPath) return true;
  try {
    const [folder, file] = await Promise.all([fs.realPath(root), fs.realPath(path)]);
    return isWithin(partsOf(folder), partsOf(file));
  } catch {
    return false;
  }
}
