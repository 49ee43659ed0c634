import type { RuleExample } from '../example.ts';

const commit = '8d1f0c3b5e4b8f0a1926d3c7b8e5f4a2d1c0b9e8';

/** A pack of a commit that a forced push removed, and of one that is still there. */
export const historyRewrittenExample: RuleExample = {
  fails: {
    files: {},
    proof: { previous: { commit, kept: false } },
    told: 'the last pack, named with `--previous`, was made from a commit that is not in this history',
  },
  passes: {
    files: {},
    proof: { previous: { commit, kept: true } },
    told: 'the last pack, named with `--previous`, was made from an ancestor of this commit',
  },
};
