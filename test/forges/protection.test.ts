import { describe, expect, it, test } from 'vitest';
import { forgeNames } from '#forges/forge-change.ts';
import { protectionFor } from '#forges/protection/protection-for.ts';

const facts = { branch: 'main', recorder: false };

interface Ruleset {
  readonly enforcement: string;
  readonly target: string;
  readonly bypass_actors: readonly unknown[];
  readonly conditions: { readonly ref_name: { readonly include: readonly string[] } };
  readonly rules: readonly {
    readonly type: string;
    readonly parameters?: Readonly<Record<string, unknown>>;
  }[];
}

const textOf = (...given: Parameters<typeof protectionFor>): string =>
  protectionFor(...given).steps[0]?.text ?? '';

describe('the ruleset for GitHub', () => {
  const ruleset = JSON.parse(textOf('github', { ...facts, branch: 'trunk' })) as Ruleset;
  const rules = new Map(ruleset.rules.map(({ type, parameters }) => [type, parameters]));

  it('is in force for the main line and lets nobody by', () => {
    expect([ruleset.target, ruleset.enforcement, ruleset.bypass_actors]).toEqual([
      'branch',
      'active',
      [],
    ]);
    expect(ruleset.conditions.ref_name.include).toEqual(['refs/heads/trunk']);
  });

  it('asks for a request, its code owners and a fresh approval', () => {
    expect(rules.get('pull_request')).toMatchObject({
      required_approving_review_count: 1,
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: true,
      require_last_push_approval: true,
    });
  });

  it('asks for the check, and blocks what writes the history anew', () => {
    expect(rules.get('required_status_checks')).toMatchObject({
      strict_required_status_checks_policy: true,
      required_status_checks: [{ context: 'isms' }],
    });
    expect([...rules.keys()].sort()).toEqual([
      'deletion',
      'non_fast_forward',
      'pull_request',
      'required_status_checks',
    ]);
  });

  it('allows squash and rebase only where a recorder attests them', () => {
    const methods = (recorder: boolean): unknown => {
      const { rules: all } = JSON.parse(textOf('github', { ...facts, recorder })) as Ruleset;
      return all.find(({ type }) => type === 'pull_request')?.parameters?.['allowed_merge_methods'];
    };
    expect([methods(false), methods(true)]).toEqual([['merge'], ['merge', 'squash', 'rebase']]);
  });
});

test('the commands for GitLab reset approvals, keep authors from approving, and quote the branch', () => {
  const text = textOf('gitlab', { ...facts, branch: 'release/1 $(id)' });
  for (const part of [
    'push_access_level=0',
    'allow_force_push=false',
    'code_owner_approval_required=true',
    'reset_approvals_on_push=true',
    'merge_requests_author_approval=false',
    'merge_requests_disable_committers_approval=true',
    'disable_overriding_approvers_per_merge_request=true',
    'only_allow_merge_if_pipeline_succeeds=true',
    'squash_option=never',
    'name=release%2F1%20%24(id)&',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('$(');
});

test('the rule for Forgejo waits for code owners and drops stale approvals', () => {
  expect(JSON.parse(textOf('forgejo', facts))).toMatchObject({
    rule_name: 'main',
    enable_push: false,
    required_approvals: 1,
    dismiss_stale_approvals: true,
    block_on_official_review_requests: true,
    block_on_rejected_reviews: true,
    block_on_outdated_branch: true,
    enable_status_check: true,
    apply_to_admins: true,
  });
});

test.each(forgeNames)('each setting of %s says what it is for and how it is looked at', (forge) => {
  const { settings, merging } = protectionFor(forge, facts);
  expect(new Set(settings.map(({ id }) => id)).size).toBe(settings.length);
  for (const { protects, check, history } of settings) {
    expect(protects).toMatch(/^against |^merge commits/);
    expect(check.length).toBeGreaterThan(10);
    expect(history.why.length).toBeGreaterThan(10);
    // A look must not do the harm that it looks for.
    expect(check).not.toMatch(/git push/);
  }
  expect(settings.some(({ history }) => history.proves === 'nothing')).toBe(true);
  expect(merging.at(-1)).toContain('no recorder');
});
