import type { Tree } from '#content/tree.ts';
import { byText } from '#findings/text-order.ts';
import type { TextFiles } from './apply-example.ts';

/** A tree of files that are held as text. */
export const textTree = (files: TextFiles): Tree => {
  const bytes = new Map([...files].map(([path, text]) => [path, Buffer.from(text)]));
  const entries = [...bytes]
    .map(([path, { length }]) => ({ path, type: 'file' as const, size: length }))
    .sort((a, b) => byText(a.path, b.path));
  return {
    list: () => Promise.resolve(entries),
    read: (path) => {
      const found = bytes.get(path);
      return found ? Promise.resolve(found) : Promise.reject(new Error(`no file ${path}`));
    },
  };
};
