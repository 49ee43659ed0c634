import { of, ofExport } from '../descriptions.ts';
import { factsOf, wholeFacts } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { dayAt, entriesOf, hasAt, listAt, textAt, timeAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';

const isDeployment = (entry: JsonNode): boolean =>
  (hasAt(entry, 'sha') && hasAt(entry, 'environment')) ||
  (hasAt(entry, 'headSha') && hasAt(entry, 'databaseId'));

/** The newest state of a deployment; a later deployment makes an earlier one inactive. */
const stateOf = (entry: JsonNode): string | undefined => {
  const statuses = listAt(entry, 'statuses')
    .filter((status) => textAt(status, 'state') !== 'inactive')
    .toSorted((a, b) => (timeAt(a, 'created_at') ?? 0) - (timeAt(b, 'created_at') ?? 0));
  return textAt(statuses.at(-1), 'state') ?? textAt(entry, 'conclusion');
};

const succeeded = (state: string | undefined): boolean | undefined =>
  state === undefined ? undefined : state.toLowerCase() === 'success';

const deployment = 'deployment';

/** Deployments of GitHub with their statuses, or runs of the workflow that deploys. */
export const githubDeployments: JsonReader = {
  format: 'github-deployments',
  medium: 'json',
  title: 'GitHub: deployments',
  source:
    '`gh api --paginate repos/OWNER/REPO/deployments`, each with the answer of `repos/OWNER/REPO/deployments/ID/statuses` put in as `statuses`; or `gh run list --workflow FILE --limit 1000 --json databaseId,headSha,headBranch,conclusion,createdAt,event,url`.',
  tells: 'events',
  entry: ['deployment', 'deployments'],
  needs: ['sha', 'environment', 'headSha', 'databaseId'],
  facts: [
    ofExport('deployments', 'how many deployments it lists'),
    ofExport('deployments_failed', 'how many of them did not succeed'),
    of(deployment, 'commit', 'text', 'commit that was deployed'),
    of(deployment, 'environment', 'text', 'where it went'),
    of(deployment, 'branch', 'text', 'branch or tag it came from'),
    of(deployment, 'deployed_by', 'text', 'who started it'),
    of(deployment, 'deployed_on', 'day', 'day on which it was started'),
    of(deployment, 'succeeded', 'yes or no', 'whether it came to a good end'),
  ],
  // A deployment that failed is no fault: that nothing unreviewed is deployed the changes show.
  expectations: [],
  recognises: (documents) => entriesOf(documents).some(isDeployment),
  read: (documents) => {
    const entries = entriesOf(documents);
    const known = entries.filter(isDeployment);
    const failed = known.filter((entry) => succeeded(stateOf(entry)) === false);
    return {
      rows: entries.length,
      facts: [
        ...wholeFacts({ deployments: known.length, deployments_failed: failed.length }),
        ...known.flatMap((entry) =>
          factsOf(
            { subject: textAt(entry, 'id') ?? textAt(entry, 'databaseId') ?? '', line: entry.line },
            {
              commit: textAt(entry, 'sha') ?? textAt(entry, 'headSha'),
              environment: textAt(entry, 'environment'),
              branch: textAt(entry, 'ref') ?? textAt(entry, 'headBranch'),
              deployed_by: textAt(entry, 'creator', 'login'),
              deployed_on: dayAt(entry, 'created_at') ?? dayAt(entry, 'createdAt'),
              succeeded: succeeded(stateOf(entry)),
            },
          ),
        ),
      ],
      problems: entries
        .filter((entry) => !isDeployment(entry))
        .map(({ line }) => ({ line, message: 'Cannot find `sha` and `environment` of an entry' })),
    };
  },
};
