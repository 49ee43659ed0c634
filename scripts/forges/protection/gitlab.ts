import { checkName, historySays, mergingNotes } from './protection.ts';
import type { ProtectionFacts, ProtectionPlan, ProtectionSetting } from './protection.ts';

const approvals = 'Settings, Merge requests, Merge request approvals';
const branches = 'Settings, Repository, Protected branches';

const inForce = (field: string): string =>
  `\`glab api projects/:id/protected_branches/BRANCH\` says ${field}`;

const settings: readonly ProtectionSetting[] = [
  {
    id: 'protected-branch',
    title: 'Protected branch: allowed to push and merge: no one; allowed to merge: maintainers',
    protects: 'against changes of the main line that nobody but their author saw',
    check: inForce('`access_level: 0` alone under `push_access_levels`'),
    history: historySays.requests,
  },
  {
    id: 'force-push',
    title: 'Allowed to force push: off',
    protects:
      'against a history that is written anew; a protected branch cannot be deleted by a push',
    check: inForce('`allow_force_push: false`'),
    history: historySays.rewritten,
  },
  {
    id: 'code-owners',
    title: 'Code owner approval: on (Premium)',
    protects: 'against approval by people who do not hold the role; every section must be met',
    check: `${branches}: the switch is on; a merge request that changes a policy waits for its section`,
    history: historySays.nothing,
  },
  {
    id: 'approvals-required',
    title: 'Approvals required: 1 (Premium; the Free tier asks for none)',
    protects: 'against changes that nobody looked at',
    check: 'open a merge request: it must wait for an approval',
    history: historySays.requests,
  },
  {
    id: 'reset-approvals',
    title: 'When a commit is added: remove all approvals',
    protects:
      'against text that is changed between the approval and the merge; GitLab’s approvals name no commit, so without this no approval proves what was read',
    check: 'push to an approved merge request: the approval must be gone',
    history: historySays.stale,
  },
  {
    id: 'author-approval',
    title: 'Prevent approval by merge request creator, and by users who add commits',
    protects: 'against people who approve own work',
    check: 'open a merge request and try to approve it',
    history: historySays.author,
  },
  {
    id: 'rules-fixed',
    title: 'Prevent editing approval rules in merge requests',
    protects: 'against an author who takes the approvers off his own request',
    check: `${approvals}: it is ticked`,
    history: historySays.nothing,
  },
  {
    id: 'pipeline',
    title: `Pipelines must succeed (job \`${checkName}\`), skipped pipelines are not a success`,
    protects: 'against merges with findings',
    check: 'open a merge request with a broken record: merging must be blocked',
    history: historySays.nothing,
  },
];

const mergeMethod = ({ recorder }: ProtectionFacts): string =>
  recorder
    ? '-f merge_method=merge -f squash_option=default_off'
    : '-f merge_method=merge -f squash_option=never';

const commands = (facts: ProtectionFacts): string => {
  const branch = encodeURIComponent(facts.branch);
  return [
    `glab api --method POST "projects/:id/protected_branches?name=${branch}&push_access_level=0&merge_access_level=40&allow_force_push=false&code_owner_approval_required=true"`,
    'glab api --method POST projects/:id/approvals -f reset_approvals_on_push=true -f selective_code_owner_removals=false -f merge_requests_author_approval=false -f merge_requests_disable_committers_approval=true -f disable_overriding_approvers_per_merge_request=true',
    'glab api --method POST projects/:id/approval_rules -f name=Approval -f approvals_required=1 -f rule_type=any_approver',
    `glab api --method PUT projects/:id -f only_allow_merge_if_pipeline_succeeds=true -f allow_merge_on_skipped_pipeline=false ${mergeMethod(facts)}`,
  ].join('\n');
};

/** What must be set at GitLab. */
export const gitlabProtection = (facts: ProtectionFacts): ProtectionPlan => ({
  forge: 'gitlab',
  branch: facts.branch,
  settings,
  steps: [
    {
      title:
        'run inside a clone, as a maintainer; where the branch is protected already the first line says 409: take that protection away in the settings and run it again',
      format: 'shell',
      text: commands(facts),
    },
  ],
  merging: mergingNotes(facts),
});
