import type { JsonNode } from '../json.ts';
import { dayAt, entriesOf, hasAt, listAt, textAt, timeAt } from '../json-values.ts';
import { mergedExpectations, mergedFactDescriptions, mergedFacts } from '../merged-changes.ts';
import type { MergedChange, Review } from '../merged-changes.ts';
import type { JsonReader } from '../reader.ts';

const subjectOf = (request: JsonNode): string =>
  textAt(request, 'references', 'full') ?? `!${textAt(request, 'iid') ?? '?'}`;

const approvalsOf = (request: JsonNode): readonly Review[] =>
  [...listAt(request, 'approved_by'), ...listAt(request, 'approvals', 'approved_by')].flatMap(
    (approval) => {
      const by = textAt(approval, 'user', 'username');
      return by === undefined
        ? []
        : [{ by, approves: true, time: timeAt(approval, 'approved_at') }];
    },
  );

const hasApprovals = (request: JsonNode): boolean =>
  hasAt(request, 'approved_by') || hasAt(request, 'approvals', 'approved_by');

const changeOf = (request: JsonNode): MergedChange => ({
  subject: subjectOf(request),
  line: request.line,
  author: textAt(request, 'author', 'username'),
  mergedBy: textAt(request, 'merge_user', 'username') ?? textAt(request, 'merged_by', 'username'),
  mergedAt: timeAt(request, 'merged_at'),
  mergedOn: dayAt(request, 'merged_at'),
  emergency: listAt(request, 'labels').some(
    (label) => typeof label.value === 'string' && label.value.toLowerCase() === 'emergency',
  ),
  reviews: approvalsOf(request),
});

const isRequest = (entry: JsonNode): boolean => hasAt(entry, 'iid') && hasAt(entry, 'merged_at');

const isMerged = (request: JsonNode): boolean => timeAt(request, 'merged_at') !== undefined;

/** Merge requests of GitLab with their approvals. */
export const gitlabMergeRequests: JsonReader = {
  format: 'gitlab-merge-requests',
  medium: 'json',
  title: 'GitLab: merge requests',
  source:
    '`glab api --paginate "projects/ID/merge_requests?state=merged&updated_after=START"`, each with the answer of `projects/ID/merge_requests/IID/approvals` put in as `approvals`. GitLab does not say which commit was approved: whether it was the last follows from the setting that removes approvals on push.',
  tells: 'events',
  entry: ['merge request', 'merge requests'],
  needs: ['iid', 'merged_at', 'approvals.approved_by'],
  facts: mergedFactDescriptions.filter(
    ({ name }) => name !== 'reviewed_final_commit' && name !== 'checks_passed',
  ),
  expectations: mergedExpectations.filter(({ fact }) => fact !== 'reviewed_final_commit'),
  recognises: (documents) => entriesOf(documents).some(isRequest),
  read: (documents) => {
    const entries = entriesOf(documents);
    const merged = entries.filter(isMerged);
    return {
      rows: entries.length,
      facts: mergedFacts(merged.filter(hasApprovals).map(changeOf)),
      problems: [
        ...entries
          .filter((entry) => !isRequest(entry))
          .map(({ line }) => ({ line, message: 'Cannot find `iid` and `merged_at` of an entry' })),
        ...merged
          .filter((request) => !hasApprovals(request))
          .map((request) => ({
            line: request.line,
            message: `Cannot find \`approvals.approved_by\` of ${subjectOf(request)}`,
          })),
      ],
    };
  },
};
