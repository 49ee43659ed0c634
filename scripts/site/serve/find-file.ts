import { realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/** What a request leads to. */
export type Lookup =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'redirect'; readonly to: string }
  | { readonly type: 'missing' };

const missing: Lookup = { type: 'missing' };

const decoded = (pathname: string): string | undefined => {
  try {
    const path = decodeURIComponent(pathname);
    // A backslash would part folders on Windows, a colon name another drive or stream.
    return /[\0\\:]/.test(path) || path.split('/').includes('..') ? undefined : path;
  } catch {
    return undefined;
  }
};

/** The file behind a path with every link followed, unless that leads out of the root. */
const inside = async (root: string, path: string): Promise<string | undefined> => {
  try {
    const base = await realpath(root);
    const real = await realpath(join(base, path));
    return real === base || real.startsWith(base.endsWith(sep) ? base : `${base}${sep}`)
      ? real
      : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Finds the file for the path of an address: a folder gives its `index.html`, after a redirect to
 * the address with a slash at its end, without which relative links would lead elsewhere.
 */
export const findFile = async (root: string, pathname: string): Promise<Lookup> => {
  const path = decoded(pathname);
  if (path === undefined) return missing;
  const real = await inside(resolve(root), path);
  if (real === undefined) return missing;
  const found = await stat(real);
  if (found.isFile()) return path.endsWith('/') ? missing : { type: 'file', path: real };
  if (!found.isDirectory()) return missing;
  // Never `//name`, which is another host.
  if (!path.endsWith('/')) return { type: 'redirect', to: `/${pathname.replace(/^\/+/, '')}/` };
  const index = await inside(resolve(root), `${path}index.html`);
  return index !== undefined && (await stat(index)).isFile()
    ? { type: 'file', path: index }
    : missing;
};
