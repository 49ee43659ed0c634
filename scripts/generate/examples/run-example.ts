import type { Catalogues } from '#catalogues/catalogue.ts';
import { loadContent } from '#content/load.ts';
import type { Validate } from '#content/validate.ts';
import { readEvidence } from '#evidence/read-evidence.ts';
import type { Finding } from '#findings/finding.ts';
import { link } from '#register/link.ts';
import { assess } from '#rules/assess.ts';
import type { ExampleState } from '#rules/example.ts';
import type { Rule } from '#rules/rule.ts';
import { applyExample } from './apply-example.ts';
import type { TextFiles } from './apply-example.ts';
import { textTree } from './text-tree.ts';

/** What examples are executed with. */
export interface Engine {
  /** The small sound ISMS that every example changes. */
  readonly base: TextFiles;
  readonly rules: readonly Rule[];
  readonly catalogues: Catalogues;
  readonly validate: Validate;
}

/** The findings of all stages and rules over one state, judged for an ISO day. */
export const runExample = async (
  { base, rules, catalogues, validate }: Engine,
  { files, proof, past, codeOwners, acknowledgements }: ExampleState,
  today: string,
): Promise<readonly Finding[]> => {
  const tree = textTree(applyExample(base, files));
  const content = await loadContent(tree, validate);
  const { register, findings } = link(content, catalogues);
  const evidence = {
    register,
    proof: { approvals: new Map(), ...proof },
    today,
    collected: await readEvidence(register, tree),
    ...(past === undefined ? {} : { past }),
    ...(acknowledgements === undefined ? {} : { acknowledgements }),
    ...(codeOwners === undefined ? {} : { codeOwners }),
  };
  return assess(rules, evidence, [...content.findings, ...findings]).findings;
};
