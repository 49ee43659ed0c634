import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { loadContent } from '#content/load.ts';
import type { Tree } from '#content/tree.ts';
import { withBlock } from '#forges/codeowners/block.ts';
import { codeOwnersFor } from '#forges/codeowners/code-owners.ts';
import { codeOwnersPath } from '#forges/codeowners/forge.ts';
import type { ForgeName } from '#forges/forge-change.ts';
import { link } from '#register/link.ts';

const treeOf = (files: ReadonlyMap<string, string>): Tree => {
  const bytes = new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return {
    list: () =>
      Promise.resolve(
        [...bytes].map(([path, { length }]) => ({ path, type: 'file' as const, size: length })),
      ),
    read: (path) => Promise.resolve(bytes.get(path) ?? new Uint8Array()),
  };
};

/** The CODEOWNERS file of an ISMS that is still to be written: path and text. */
export const codeOwnersFile = async (
  files: ReadonlyMap<string, string>,
  forge: ForgeName,
  today: string,
): Promise<readonly [path: string, text: string]> => {
  const { register } = link(await loadContent(treeOf(files)), readCatalogues());
  const { lines } = codeOwnersFor(register, { forge, prefix: '', today });
  return [codeOwnersPath(forge, () => false), withBlock('', lines)];
};
