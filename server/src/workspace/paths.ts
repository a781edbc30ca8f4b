/** A path taken apart: what it hangs on (`/`, `C:/`, `scheme://authority/`, nothing) and the names from there. */
export interface PathParts {
  readonly root: string;
  readonly names: readonly string[];
}

/** Of a path of either system, or a URI; a relative one goes on from `base`. */
export function partsOf(path: string, base?: PathParts): PathParts {
  const root = rootOf(path);
  const windows = isOfWindows(root !== '' ? root : (base?.root ?? ''));
  const slashed = (text: string) => (windows ? text.replaceAll('\\', '/') : text);
  const names = root === '' ? [...(base?.names ?? [])] : [];
  for (const name of slashed(path.slice(root.length)).split('/')) {
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else if (name === '..' && root === '' && !base?.root) names.push(name);
    else if (name !== '' && name !== '.' && name !== '..') names.push(name);
  }
  return { root: root === '' ? (base?.root ?? '') : slashed(root), names };
}

function rootOf(path: string): string {
  if (path.startsWith('/')) return '/';
  return /^(?:[A-Za-z][A-Za-z0-9+.-]+:\/\/[^/]*\/|[A-Za-z]:[\\/]|\\\\[^\\/]+[\\/])/.exec(path)?.[0] ?? '';
}

function isOfWindows(root: string): boolean {
  return root.length > 1 && /^(?:[A-Za-z]:[\\/]|\\\\)/.test(root);
}

export function folderOf({ root, names }: PathParts): PathParts {
  return { root, names: names.slice(0, -1) };
}

export function inFolder({ root, names }: PathParts, name: string): PathParts {
  return { root, names: [...names, name] };
}

export function isWithin(folder: PathParts, path: PathParts): boolean {
  return folder.root === path.root && folder.names.every((name, index) => path.names[index] === name);
}

/** From a folder to what lies in it, names parted by slashes; null for what lies elsewhere. */
export function pathWithin(folder: PathParts, path: PathParts): string | null {
  if (!isWithin(folder, path)) return null;
  const names = path.names.slice(folder.names.length);
  return (isAddress(path) ? names.map(decoded) : names).join('/');
}

/** With names as people write them: those of a URI are encoded. */
export function decodedPath(path: PathParts): PathParts {
  return isAddress(path) ? { root: path.root, names: path.names.map(decoded) } : path;
}

export function encodedPath(path: PathParts): PathParts {
  return isAddress(path) ? { root: path.root, names: path.names.map(encodeURIComponent) } : path;
}

function isAddress({ root }: PathParts): boolean {
  return root.includes('://');
}

/** As it is written: relative where it lies in `base`. */
export function written(path: PathParts, base?: PathParts): string {
  if (base && path.names.length > base.names.length && isWithin(base, path))
    return path.names.slice(base.names.length).join('/');
  return path.root + path.names.join('/');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
