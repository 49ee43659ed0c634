import type { RuleExample } from '../example.ts';

const path = 'risks/assets/source-code.md';

/** An asset that nobody answers for. */
export const assetOwnerExample: RuleExample = {
  fails: { files: { [path]: 'asset_owner: null' } },
  passes: { files: { [path]: 'asset_owner: cto' } },
};
