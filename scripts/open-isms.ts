import { prove } from '#approvals/prove.ts';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { loadContent } from '#content/load.ts';
import type { Tree } from '#content/tree.ts';
import type { History } from '#history/history.ts';
import { link } from '#register/link.ts';
import { assess } from '#rules/assess.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { rules } from '#rules/index.ts';

/** Where an ISMS is read from, and the day for which it is judged. */
export interface IsmsSource {
  /** The working folder, or the tree of a commit. */
  readonly tree: Tree;
  readonly history: History;
  /** ISO day: the only clock of the rules. */
  readonly today: string;
}

/**
 * Reads an ISMS: load, link, prove, assess. Each stage takes what the one before gave and adds its
 * findings; none stops at the first problem. Throws `UnreadableInput` where there is nothing to read.
 */
export const openIsms = async ({ tree, history, today }: IsmsSource): Promise<AssessedIsms> => {
  const content = await loadContent(tree);
  const linked = link(content, readCatalogues());
  const proof = await prove(linked.register, history);
  const evidence = { register: linked.register, proof, today };
  return assess(rules, evidence, [...content.findings, ...linked.findings]);
};
