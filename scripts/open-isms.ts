import { readChain } from '#acknowledgements/chain.ts';
import type { Roster } from '#acknowledgements/roster.ts';
import { prove } from '#approvals/prove.ts';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { loadContent } from '#content/load.ts';
import type { Tree } from '#content/tree.ts';
import { readEvidence } from '#evidence/read-evidence.ts';
import { HistoryProblem } from '#history/history-problem.ts';
import type { History } from '#history/history.ts';
import { readPast } from '#history/read-past.ts';
import type { WorkingFile } from '#history/working-files.ts';
import { link } from '#register/link.ts';
import { assess } from '#rules/assess.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { rules } from '#rules/index.ts';
import type { CodeOwnersFiles } from '#rules/rule.ts';

/** Where an ISMS is read from, what proves it, and the day for which it is judged. */
export interface IsmsSource {
  /** The working folder, or the tree of a commit. */
  readonly tree: Tree;
  /** The history of that commit, or why it cannot be read. */
  readonly history: History | HistoryProblem;
  /** The files of a working folder, to tell what is not committed. */
  readonly workingFiles?: ReadonlyMap<string, WorkingFile>;
  /** ISO day: the only clock of the rules. */
  readonly today: string;
  /** Full ids of commits that the verifier trusts as root of approval. */
  readonly trustRoots?: readonly string[];
  /** Fingerprints of keys that the verifier trusts, one of which must have signed the first commit. */
  readonly rootKeys?: readonly string[];
  /** Full id of the commit that an earlier pack was made from. */
  readonly previous?: string;
  /** What the acknowledgement service exported: its receipts as text, and who was asked. */
  readonly acknowledgements?: { readonly receipts: string; readonly roster: Roster };
  /** The CODEOWNERS files beside the content; without them nothing is said of them. */
  readonly codeOwners?: CodeOwnersFiles;
}

/**
 * Reads an ISMS: load, link, collect, prove, assess. Each stage takes what the one before gave and
 * adds its findings; none stops at the first problem. Throws `UnreadableInput` where there is
 * nothing to read.
 */
export const openIsms = async (source: IsmsSource): Promise<AssessedIsms> => {
  const { tree, history, workingFiles, today, trustRoots, rootKeys, previous } = source;
  const content = await loadContent(tree);
  const { register, findings } = link(content, readCatalogues());
  // Where an object of the commit is damaged, its record is missing from the content above.
  const damage = tree.damage?.();
  const readable = damage instanceof HistoryProblem ? damage : history;
  const proof = await prove(content.records, readable, {
    today,
    ...(workingFiles === undefined ? {} : { workingFiles }),
    ...(trustRoots === undefined ? {} : { trustRoots }),
    ...(rootKeys === undefined ? {} : { rootKeys }),
    ...(previous === undefined ? {} : { previous }),
  });
  // What cannot be decided about cannot be told of either.
  const past = proof.undecidable ? undefined : await readPast(readable, content.records);
  const given = source.acknowledgements;
  const evidence = {
    register,
    proof,
    today,
    collected: await readEvidence(register, tree),
    ...(past === undefined ? {} : { past }),
    ...(given === undefined
      ? {}
      : {
          acknowledgements: {
            chain: readChain(given.receipts, content.settings.acknowledgements?.keys ?? []),
            roster: given.roster,
          },
        }),
    ...(source.codeOwners === undefined ? {} : { codeOwners: source.codeOwners }),
  };
  return assess(rules, evidence, [...content.findings, ...findings]);
};
