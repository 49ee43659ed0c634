import { listed } from '../control-links.ts';
import { isDraft } from '../drafts.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

/** Assets that hold no information of their own. */
const withoutInformation: ReadonlySet<string> = new Set(['site', 'people']);

/** Somebody answers for each asset, and everybody knows how to handle what is in it. */
export const assetOwner: Rule = {
  id: 'asset/owner',
  severity: 'warning',
  source: 'A.5.9, A.5.12',
  checks:
    'each asset in use and in scope names its owner and, but for sites and people, the highest class of the information in it',
  why: 'An asset that nobody owns is not patched, not backed up and not given back. Its class says how it has to be handled.',
  mend: 'Add `asset_owner`, the role that answers for the asset over its life, and `information_class`.',
  *evaluate(evidence) {
    const reads = [
      'type',
      'asset_owner',
      'information_class',
      'in_scope',
      'retired',
      'status',
    ] as const;
    yield* eachOf(evidence, 'asset', reads, function* (asset): Iterable<Outcome> {
      const { type, asset_owner: owner, information_class: level, in_scope, retired } = asset.data;
      if (isDraft(asset)) yield notApplicable('the record is a draft', asset);
      else if (in_scope === 'no') yield notApplicable('it lies outside the scope', asset);
      else if (retired !== undefined && retired < evidence.today) {
        yield notApplicable(`it is out of use since ${retired}`, asset);
      } else {
        const needsClass = !withoutInformation.has(type ?? '');
        const lacking = [
          ...(owner === undefined ? ['asset_owner'] : []),
          ...(needsClass && level === undefined ? ['information_class'] : []),
        ];
        yield lacking.length === 0
          ? pass(asset)
          : fail(
              asset,
              ['title'],
              `Cannot find ${listed(lacking)} of \`${asset.id}\``,
              'add the role that answers for the asset in `asset_owner`, and the highest class of information in it in `information_class`',
            );
      }
    });
  },
};
