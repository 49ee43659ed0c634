import type { JsonNode } from '../json.ts';
import { at, dayAt, entriesOf, hasAt, listAt, textAt, timeAt } from '../json-values.ts';
import { mergedExpectations, mergedFactDescriptions, mergedFacts } from '../merged-changes.ts';
import type { MergedChange, Review } from '../merged-changes.ts';
import type { JsonReader } from '../reader.ts';

/** The interface writes names with `_`, the command line tool in camel case. */
const login = (node: JsonNode, ...names: readonly string[]): string | undefined =>
  names.map((name) => textAt(node, name, 'login')).find((found) => found !== undefined);

/** States that say something; a comment changes nothing about an earlier approval. */
const decisive: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

const reviewsOf = (pull: JsonNode): readonly Review[] =>
  listAt(pull, 'reviews').flatMap((review) => {
    const by = login(review, 'user', 'author');
    const state = textAt(review, 'state')?.toUpperCase() ?? '';
    if (by === undefined || !decisive.has(state)) return [];
    return [
      {
        by,
        approves: state === 'APPROVED',
        time: timeAt(review, 'submitted_at') ?? timeAt(review, 'submittedAt'),
        commit: textAt(review, 'commit_id') ?? textAt(review, 'commit', 'oid'),
      },
    ];
  });

const green: ReadonlySet<string> = new Set(['SUCCESS', 'NEUTRAL', 'SKIPPED']);

const checksPassed = (pull: JsonNode): boolean | undefined => {
  const checks = listAt(pull, 'statusCheckRollup');
  if (checks.length === 0) return undefined;
  return checks.every((check) =>
    green.has((textAt(check, 'conclusion') ?? textAt(check, 'state') ?? '').toUpperCase()),
  );
};

const subjectOf = (pull: JsonNode): string => {
  const number = textAt(pull, 'number') ?? '?';
  const url = textAt(pull, 'html_url') ?? textAt(pull, 'url') ?? '';
  const [, repository = ''] = /([^/]+\/[^/]+)\/pulls?\/[0-9]+$/.exec(url) ?? [];
  return `${repository}#${number}`;
};

const hasLabel = (pull: JsonNode, wanted: string): boolean =>
  listAt(pull, 'labels').some((label) => textAt(label, 'name')?.toLowerCase() === wanted);

const changeOf = (pull: JsonNode): MergedChange => ({
  subject: subjectOf(pull),
  line: pull.line,
  author: login(pull, 'user', 'author'),
  mergedBy: login(pull, 'merged_by', 'mergedBy'),
  mergedAt: timeAt(pull, 'merged_at') ?? timeAt(pull, 'mergedAt'),
  mergedOn: dayAt(pull, 'merged_at') ?? dayAt(pull, 'mergedAt'),
  head: textAt(pull, 'head', 'sha') ?? textAt(pull, 'headRefOid'),
  emergency: hasLabel(pull, 'emergency'),
  checksPassed: checksPassed(pull),
  reviews: reviewsOf(pull),
});

const isPull = (entry: JsonNode): boolean =>
  hasAt(entry, 'number') && (hasAt(entry, 'merged_at') || hasAt(entry, 'mergedAt'));

const isMerged = (pull: JsonNode): boolean =>
  [at(pull, 'merged_at'), at(pull, 'mergedAt')].some((merged) => typeof merged?.value === 'string');

/** Pull requests of GitHub with their reviews. */
export const githubPulls: JsonReader = {
  format: 'github-pulls',
  medium: 'json',
  title: 'GitHub: pull requests',
  source:
    '`gh pr list --state merged --base main --search "merged:START..END" --limit 1000 --json number,url,author,labels,mergedAt,mergedBy,headRefOid,reviews,statusCheckRollup`; or pull requests of the REST interface, each with its `reviews` put in.',
  tells: 'events',
  entry: ['pull request', 'pull requests'],
  needs: ['number', 'mergedAt', 'reviews'],
  facts: mergedFactDescriptions,
  expectations: mergedExpectations,
  recognises: (documents) => entriesOf(documents).some(isPull),
  read: (documents) => {
    const entries = entriesOf(documents);
    const merged = entries.filter(isMerged);
    const unreviewed = merged.filter((pull) => !hasAt(pull, 'reviews'));
    const headless = merged.filter((pull) => changeOf(pull).head === undefined);
    return {
      rows: entries.length,
      facts: mergedFacts(merged.filter((pull) => hasAt(pull, 'reviews')).map(changeOf)),
      problems: [
        ...entries
          .filter((entry) => !isPull(entry))
          .map(({ line }) => ({
            line,
            message: 'Cannot find `number` and `mergedAt` of an entry',
          })),
        ...unreviewed.map((pull) => ({
          line: pull.line,
          message: `Cannot find \`reviews\` of ${subjectOf(pull)}`,
        })),
        ...headless.slice(0, 1).map((pull) => ({
          line: pull.line,
          message: `Cannot find \`headRefOid\` (or \`head.sha\`) of ${subjectOf(pull)}: nobody can tell whether the last commit was reviewed`,
        })),
      ],
    };
  },
};
