import type { Fact } from '../collected.ts';
import { of } from '../descriptions.ts';
import { factsOf } from '../facts.ts';
import { isJsonObject } from '../json.ts';
import type { JsonNode } from '../json.ts';
import { at, entriesOf, hasAt, listAt, numberAt, textAt, yesNoAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';

/** What protects a branch, in the words that branch protection and rulesets share. */
interface Protection {
  readonly subject: string;
  readonly line: number;
  readonly required_reviews: number;
  readonly code_owner_reviews: boolean;
  readonly stale_dismissed: boolean;
  readonly signatures_required: boolean;
  readonly force_pushes_allowed: boolean;
  readonly status_checks: number;
  readonly admins_included?: boolean | undefined;
  readonly bypass_actors?: number | undefined;
}

const reviews = 'required_pull_request_reviews';
const protectionNames = [reviews, 'enforce_admins', 'required_status_checks', 'allow_force_pushes'];

const isProtection = (document: JsonNode): boolean =>
  protectionNames.some((name) => hasAt(document, name));

const isRuleset = (document: JsonNode): boolean =>
  hasAt(document, 'enforcement') && hasAt(document, 'name');

const branchOf = (protection: JsonNode): string => {
  const [, repository, branch] =
    /\/repos\/([^/]+\/[^/]+)\/branches\/(.+)\/protection$/.exec(textAt(protection, 'url') ?? '') ??
    [];
  return repository === undefined ? 'branch' : `${repository} ${branch ?? ''}`;
};

const allowances = (protection: JsonNode): number =>
  ['users', 'teams', 'apps']
    .map((who) => listAt(protection, reviews, 'bypass_pull_request_allowances', who).length)
    .reduce((sum, count) => sum + count, 0);

const ofBranch = (protection: JsonNode): Protection => ({
  subject: branchOf(protection),
  line: protection.line,
  required_reviews: numberAt(protection, reviews, 'required_approving_review_count') ?? 0,
  code_owner_reviews: yesNoAt(protection, reviews, 'require_code_owner_reviews') ?? false,
  stale_dismissed: yesNoAt(protection, reviews, 'dismiss_stale_reviews') ?? false,
  signatures_required: yesNoAt(protection, 'required_signatures', 'enabled') ?? false,
  force_pushes_allowed: yesNoAt(protection, 'allow_force_pushes', 'enabled') ?? false,
  status_checks: Math.max(
    listAt(protection, 'required_status_checks', 'contexts').length,
    listAt(protection, 'required_status_checks', 'checks').length,
  ),
  admins_included: yesNoAt(protection, 'enforce_admins', 'enabled'),
  bypass_actors: allowances(protection),
});

/** Rules in force on branches add up: the strictest of each holds. */
const ofRulesets = (subject: string, rulesets: readonly JsonNode[]): Protection => {
  const rules = rulesets.flatMap((ruleset) => listAt(ruleset, 'rules'));
  const pulls = rules.filter((rule) => textAt(rule, 'type') === 'pull_request');
  const has = (type: string): boolean => rules.some((rule) => textAt(rule, 'type') === type);
  const pull = (name: string): boolean =>
    pulls.some((rule) => yesNoAt(rule, 'parameters', name) === true);
  const counts = pulls.map(
    (rule) => numberAt(rule, 'parameters', 'required_approving_review_count') ?? 0,
  );
  const bypassTold = rulesets.some((ruleset) => hasAt(ruleset, 'bypass_actors'));
  return {
    subject,
    line: rulesets[0]?.line ?? 1,
    required_reviews: Math.max(0, ...counts),
    code_owner_reviews: pull('require_code_owner_review'),
    stale_dismissed: pull('dismiss_stale_reviews_on_push'),
    signatures_required: has('required_signatures'),
    force_pushes_allowed: !has('non_fast_forward'),
    status_checks: rules
      .filter((rule) => textAt(rule, 'type') === 'required_status_checks')
      .flatMap((rule) => listAt(rule, 'parameters', 'required_status_checks')).length,
    bypass_actors: bypassTold
      ? rulesets.flatMap((ruleset) => listAt(ruleset, 'bypass_actors')).length
      : undefined,
  };
};

const onBranches = (ruleset: JsonNode): boolean =>
  textAt(ruleset, 'enforcement') === 'active' &&
  (textAt(ruleset, 'target') ?? 'branch') === 'branch';

const bySource = (rulesets: readonly JsonNode[]): ReadonlyMap<string, readonly JsonNode[]> => {
  const groups = new Map<string, JsonNode[]>();
  for (const ruleset of rulesets) {
    const source = textAt(ruleset, 'source') ?? 'rulesets';
    const known = groups.get(source);
    if (known) known.push(ruleset);
    else groups.set(source, [ruleset]);
  }
  return groups;
};

const protectionFacts = ({ subject, line, ...values }: Protection): readonly Fact[] =>
  factsOf({ subject, line }, values);

const documentsIn = (documents: readonly JsonNode[]): readonly JsonNode[] => [
  ...documents.filter(({ value }) => isJsonObject(value)),
  ...entriesOf(documents),
];

const branch = 'branch or repository';

/** Branch protection and rulesets of GitHub. */
export const githubRules: JsonReader = {
  format: 'github-rules',
  medium: 'json',
  title: 'GitHub: branch protection and rulesets',
  source:
    '`gh api repos/OWNER/REPO/branches/main/protection` for each repository, one behind the other; or each ruleset with its rules (`gh api repos/OWNER/REPO/rulesets/ID`; the list alone holds no rules). Who may bypass a ruleset is told to its administrators only.',
  tells: 'state',
  entry: ['protection or ruleset', 'protections and rulesets'],
  needs: ['required_pull_request_reviews', 'enforcement'],
  facts: [
    of(branch, 'required_reviews', 'number', 'approvals that a change needs'),
    of(branch, 'code_owner_reviews', 'yes or no', 'whether code owners must approve'),
    of(branch, 'stale_dismissed', 'yes or no', 'whether a new commit takes approvals away'),
    of(branch, 'signatures_required', 'yes or no', 'whether commits must be signed'),
    of(branch, 'force_pushes_allowed', 'yes or no', 'whether history can be rewritten'),
    of(branch, 'status_checks', 'number', 'checks that must be green'),
    of('branch', 'admins_included', 'yes or no', 'whether it binds administrators, too'),
    of(branch, 'bypass_actors', 'number', 'people, teams and apps that it does not bind'),
  ],
  expectations: [
    {
      id: 'review-required',
      fact: 'required_reviews',
      atLeast: 1,
      always: true,
      why: 'Without it each merge is as good as the memory of whoever merges.',
      mend: 'require at least one approval before merging; then collect a new item',
    },
    {
      id: 'admins-included',
      fact: 'admins_included',
      equals: 'yes',
      why: 'A rule that does not bind those who can do most protects from the others only.',
      mend: 'let the protection bind administrators, too ("do not allow bypassing the above settings"); then collect a new item',
    },
    {
      id: 'no-bypass',
      fact: 'bypass_actors',
      atMost: 0,
      why: 'Who may bypass the rule can put code into production alone.',
      mend: 'take them out of the bypass list, or approve an exception that names them; then collect a new item',
    },
    {
      id: 'no-force-push',
      fact: 'force_pushes_allowed',
      equals: 'no',
      why: 'A rewritten history no longer shows what was reviewed.',
      mend: 'block force pushes; then collect a new item',
    },
  ],
  recognises: (documents) =>
    documentsIn(documents).some((document) => isProtection(document) || isRuleset(document)),
  read: (documents) => {
    const entries = documentsIn(documents);
    const protections = entries.filter(isProtection);
    const rulesets = entries.filter((entry) => !isProtection(entry) && isRuleset(entry));
    const told = rulesets.filter((ruleset) => at(ruleset, 'rules') !== undefined);
    const groups = bySource(told.filter(onBranches));
    return {
      rows: entries.length,
      facts: [
        ...protections.map(ofBranch),
        ...[...groups].map(([source, group]) => ofRulesets(source, group)),
      ].flatMap(protectionFacts),
      problems: [
        ...rulesets
          .filter((ruleset) => at(ruleset, 'rules') === undefined)
          .map(({ line }) => ({
            line,
            message: 'Cannot find `rules` of a ruleset: the list holds none, each ruleset does',
          })),
        ...entries
          .filter((entry) => !isProtection(entry) && !isRuleset(entry))
          .map(({ line }) => ({
            line,
            message: 'Cannot find `required_pull_request_reviews` or `enforcement` of an entry',
          })),
      ],
    };
  },
};
