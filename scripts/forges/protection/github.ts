import { checkName, historySays, mergeWays, mergingNotes } from './protection.ts';
import type { ProtectionFacts, ProtectionPlan, ProtectionSetting } from './protection.ts';

const where = 'Settings, Rules, Rulesets';

const inForce = (rule: string): string =>
  `\`gh api repos/OWNER/REPO/rules/branches/BRANCH\` lists the rule \`${rule}\``;

const settings: readonly ProtectionSetting[] = [
  {
    id: 'active',
    title: 'Enforcement status: Active, bypass list: empty',
    protects: 'against administrators who merge without what the rules ask',
    check: `${where}: open it and look at the top; Insights, Rule insights lists every bypass`,
    history: historySays.nothing,
  },
  {
    id: 'pull-request',
    title: 'Require a pull request before merging, required approvals: 1',
    protects: 'against changes of the main line that nobody but their author saw',
    check: `${inForce('pull_request')}; the main line shows no commit that did not come by a request`,
    history: historySays.requests,
  },
  {
    id: 'stale-reviews',
    title: 'Dismiss stale pull request approvals when new commits are pushed',
    protects: 'against text that is changed between the approval and the merge',
    check: 'push to an approved pull request: the approval must be gone',
    history: historySays.stale,
  },
  {
    id: 'code-owners',
    title: 'Require review from Code Owners',
    protects:
      'against approval by people who do not hold the role; GitHub is content with one owner of a file, and a file whose only owner wrote the change waits for ever: give such roles a deputy',
    check:
      'open a pull request that changes a policy: it must wait for its code owner; the page of the CODEOWNERS file marks accounts without the right to write, whose lines do nothing',
    history: historySays.nothing,
  },
  {
    id: 'last-push',
    title: 'Require approval of the most recent reviewable push',
    protects: 'against an approver who adds a commit of his own before the merge',
    check: 'approve, push as the same person: somebody else must be asked',
    history: historySays.author,
  },
  {
    id: 'force-push',
    title: 'Block force pushes',
    protects: 'against a history that is written anew',
    check: inForce('non_fast_forward'),
    history: historySays.rewritten,
  },
  {
    id: 'deletion',
    title: 'Restrict deletions',
    protects: 'against a main line that is deleted and made again',
    check: inForce('deletion'),
    history: historySays.rewritten,
  },
  {
    id: 'status-check',
    title: `Require status checks to pass: \`${checkName}\`, branches up to date`,
    protects:
      'against merges with findings, and against two changes of one text that join into one that nobody read',
    check: 'open a pull request with a broken record: merging must be blocked',
    history: historySays.nothing,
  },
  {
    id: 'linear-history',
    title: 'Require linear history: off',
    protects: 'merge commits, which carry the approval where nothing else does',
    check: `${where}: it must not be ticked`,
    history: historySays.merges,
  },
];

/** The ruleset as GitHub imports it; the form of `POST /repos/{owner}/{repo}/rulesets`. */
const ruleset = (facts: ProtectionFacts): unknown => ({
  name: 'isms',
  target: 'branch',
  enforcement: 'active',
  conditions: { ref_name: { include: [`refs/heads/${facts.branch}`], exclude: [] } },
  rules: [
    { type: 'deletion' },
    { type: 'non_fast_forward' },
    {
      type: 'pull_request',
      parameters: {
        required_approving_review_count: 1,
        dismiss_stale_reviews_on_push: true,
        require_code_owner_review: true,
        require_last_push_approval: true,
        required_review_thread_resolution: false,
        allowed_merge_methods: mergeWays(facts),
      },
    },
    {
      type: 'required_status_checks',
      parameters: {
        strict_required_status_checks_policy: true,
        do_not_enforce_on_create: false,
        required_status_checks: [{ context: checkName }],
      },
    },
  ],
  bypass_actors: [],
});

/** What must be set at GitHub. */
export const githubProtection = (facts: ProtectionFacts): ProtectionPlan => ({
  forge: 'github',
  branch: facts.branch,
  settings,
  steps: [
    {
      title: `save as ruleset.json; ${where}, New ruleset, Import a ruleset (or: gh api repos/OWNER/REPO/rulesets --input ruleset.json)`,
      format: 'json',
      text: JSON.stringify(ruleset(facts), undefined, 2),
    },
  ],
  merging: mergingNotes(facts),
});
