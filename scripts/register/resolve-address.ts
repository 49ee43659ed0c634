import { posix } from 'node:path';

/** A relative link taken apart: the path from the root of the tree, and the anchor behind `#`. */
export interface Address {
  /** Empty for an anchor in the same text. */
  readonly path: string;
  readonly anchor?: string;
  /** The path leads out of the tree. */
  readonly outside: boolean;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Resolves a relative link as a forge does, from the folder of the file that holds it. */
export const resolveAddress = (from: string, href: string): Address => {
  const [target = '', anchor] = href.split('#', 2);
  const path = decode(target.split('?', 1)[0] ?? '');
  const joined = path === '' ? '' : posix.join(posix.dirname(from), path).replace(/\/$/, '');
  return {
    path: joined,
    outside: joined === '..' || joined.startsWith('../'),
    ...(anchor === undefined ? {} : { anchor: decode(anchor) }),
  };
};
