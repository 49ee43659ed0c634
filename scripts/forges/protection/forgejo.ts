import { checkName, historySays, mergingNotes } from './protection.ts';
import type { ProtectionFacts, ProtectionPlan, ProtectionSetting } from './protection.ts';

const where = 'Settings, Branches, the rule of the main line';

const settings: readonly ProtectionSetting[] = [
  {
    id: 'protected-branch',
    title: 'Branch protection rule with pushing disabled',
    protects:
      'against changes of the main line that nobody but their author saw; force pushes and deletion are refused with it',
    check: '`GET /api/v1/repos/OWNER/REPO/branch_protections/BRANCH` says `enable_push: false`',
    history: historySays.rewritten,
  },
  {
    id: 'approvals-required',
    title: 'Required approvals: 1 (nobody can approve a request of his own)',
    protects: 'against changes that nobody looked at',
    check: 'open a pull request: it must wait for an approval',
    history: historySays.requests,
  },
  {
    id: 'review-requests',
    title: 'Block merge on official review requests',
    protects:
      'against merges before the code owners answered; they are asked by the CODEOWNERS file and need the right to write, else the request is not official',
    check: 'open a pull request that changes a policy: it must wait for its code owner',
    history: historySays.nothing,
  },
  {
    id: 'rejected-reviews',
    title: 'Block merge on rejected reviews',
    protects: 'against merges over an objection',
    check: `${where}: it is ticked`,
    history: historySays.nothing,
  },
  {
    id: 'stale-approvals',
    title: 'Dismiss stale approvals',
    protects: 'against text that is changed between the approval and the merge',
    check: 'push to an approved pull request: the approval must be gone',
    history: historySays.stale,
  },
  {
    id: 'outdated-branch',
    title: 'Block merge if the pull request is outdated',
    protects: 'against two changes of one text that join into one that nobody read',
    check: `${where}: it is ticked`,
    history: historySays.nothing,
  },
  {
    id: 'status-check',
    title: `Enable status check with a pattern that fits the job \`${checkName}\``,
    protects: 'against merges with findings',
    check: 'open a pull request with a broken record: merging must be blocked',
    history: historySays.nothing,
  },
  {
    id: 'administrators',
    title: 'Enforce the rule for administrators (Gitea: block admin merge override)',
    protects: 'against administrators who merge without what the rule asks',
    check: `${where}: it is ticked`,
    history: historySays.nothing,
  },
];

/** The form of `POST /api/v1/repos/{owner}/{repo}/branch_protections`. */
const rule = ({ branch }: ProtectionFacts): unknown => ({
  rule_name: branch,
  enable_push: false,
  required_approvals: 1,
  dismiss_stale_approvals: true,
  block_on_rejected_reviews: true,
  block_on_official_review_requests: true,
  block_on_outdated_branch: true,
  enable_status_check: true,
  status_check_contexts: [`*${checkName} *`],
  apply_to_admins: true,
});

/** What must be set at Forgejo or Gitea. */
export const forgejoProtection = (facts: ProtectionFacts): ProtectionPlan => ({
  forge: 'forgejo',
  branch: facts.branch,
  settings,
  steps: [
    {
      title:
        'save as rule.json and send it as an administrator of the repository to POST /api/v1/repos/OWNER/REPO/branch_protections (Gitea names the last field `block_admin_merge_override`)',
      format: 'json',
      text: JSON.stringify(rule(facts), undefined, 2),
    },
  ],
  merging: mergingNotes(facts),
});
