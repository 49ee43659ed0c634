import type { AnyRecord, RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { settingUnread } from '#register/setting-unread.ts';
import { topPolicies } from '#register/top-policy.ts';
import { documentsOfType, mayBeUnread, soundOf } from '../documents-of-type.ts';
import { beingWritten } from '../drafts.ts';
import { fail, notEvaluated, pass, retired } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { isPlaceholder } from '../substance.ts';

type Policy = RecordOf<'document'> & AnyRecord;

/** The group of everybody, by custom of all examples and templates. */
const everybody = 'all-staff';

const reads = ['applies_to', 'acknowledge', 'classification', 'summary'] as const;

const notForAll = (policy: Policy, { settings }: Register): readonly Outcome[] => {
  const { id, data } = policy;
  const groups = new Set(settings.groups.map((group) => group.id));
  // A misspelt group may be that of everybody, which `link/broken` says.
  if (!data.applies_to.every((group) => groups.has(group))) return [];
  if (!groups.has(everybody) || data.applies_to.includes(everybody)) return [];
  return [
    fail(
      policy,
      ['applies_to'],
      `\`${id}\` does not apply to \`${everybody}\``,
      `add \`${everybody}\` to \`applies_to\``,
    ),
  ];
};

const notAcknowledged = (policy: Policy): readonly Outcome[] => {
  const { acknowledge } = policy.data;
  if (acknowledge !== undefined && acknowledge !== 'none') return [];
  return [
    fail(
      policy,
      [acknowledge === undefined ? 'applies_to' : 'acknowledge'],
      `Nobody is asked to confirm \`${policy.id}\``,
      'set `acknowledge: material` with `within:`, so that people confirm each version that matters',
    ),
  ];
};

const notOnStaffSite = (policy: Policy, register: Register): readonly Outcome[] => {
  const { classification } = policy.data;
  const audience = register.settings.audiences[classification];
  if (audience === 'public' || audience === 'staff') return [];
  return [
    fail(
      policy,
      ['classification'],
      `\`${policy.id}\` is ${classification}, so staff do not see it on their site`,
      'classify it `internal` or `public`',
    ),
  ];
};

/** The requirement of an interested party that rests on the policy, if there is one. */
const reliedOn = (register: Register, id: string): string | undefined => {
  for (const document of recordsOf(register, 'document')) {
    if (document.data.status === 'retired' || document.data.type !== 'context') continue;
    for (const { requirements } of document.data.interested_parties ?? []) {
      const requirement = requirements.find(
        ({ addressed, by = [] }) => addressed === 'yes' && by.includes(id),
      );
      if (requirement) return `${document.id}#${requirement.id}`;
    }
  }
  return undefined;
};

const answered = (register: Register, id: string): boolean =>
  recordsOf(register, 'answer').some(
    ({ data, invalid }) =>
      data.status !== 'retired' && (invalid.has('backed_by') || data.backed_by?.includes(id)),
  );

/** Whether it must be public is for people to judge, so this is told as information. */
const notPublic = (policy: Policy, register: Register): readonly Outcome[] => {
  const { id, data } = policy;
  if (register.settings.audiences[data.classification] === 'public') return [];
  const requirement = reliedOn(register, id);
  if (requirement === undefined || answered(register, id)) return [];
  return [
    fail(
      policy,
      ['classification'],
      `\`${id}\` is to meet \`${requirement}\` of an interested party, and it is ${data.classification}`,
      'classify it `public`, or add an answer under `reviews/answers/` that is backed by it; if only staff need it, leave it so',
      { severity: 'information' },
    ),
  ];
};

const withoutSummary = (policy: Policy): readonly Outcome[] => {
  const { summary } = policy.data;
  if (summary !== undefined && !isPlaceholder(summary)) return [];
  return [
    fail(
      policy,
      [summary === undefined ? 'type' : 'summary'],
      `Policy \`${policy.id}\` has no summary`,
      'add `summary:` with the three plain lines that people read first: what it asks, of whom, whom to ask',
    ),
  ];
};

/** Of a policy on one subject only the summary is judged, once it is handed in for approval. */
function* judgeOthers(register: Register, top: readonly Policy[]): Iterable<Outcome> {
  const policies = documentsOfType(register, 'policy');
  const { sound, outcomes } = soundOf(
    policies.filter((policy) => !beingWritten(policy) && !top.some(({ id }) => id === policy.id)),
    ['summary'],
  );
  yield* outcomes;
  for (const policy of sound) {
    const found = withoutSummary(policy);
    yield* found.length > 0 ? found : [pass(policy)];
  }
}

const judge = (policy: Policy, register: Register): readonly Outcome[] => {
  const broken = reads.filter((field) => policy.invalid.has(field));
  if (broken.length > 0) {
    return [notEvaluated(`\`${broken.join('`, `')}\` breaks the schema`, policy)];
  }
  if (settingUnread(register, 'audiences')) {
    return [notEvaluated('`audiences` in `isms.yml` breaks the schema', policy)];
  }
  const hidden = notOnStaffSite(policy, register);
  const found = [
    ...notForAll(policy, register),
    ...notAcknowledged(policy),
    ...(beingWritten(policy) ? [] : withoutSummary(policy)),
    ...hidden,
    ...(hidden.length > 0 ? [] : notPublic(policy, register)),
  ];
  return found.length > 0 ? found : [pass(policy)];
};

/**
 * Those whom a policy concerns are told in short what it asks; all can read the information security
 * policy, and confirm that they did.
 */
export const policyCommunicated: Rule = {
  id: 'policy/communicated',
  severity: 'warning',
  source: '5.2 e-g',
  checks:
    'each policy has a summary; the information security policy applies to all staff, is on their site, is acknowledged, and reaches interested parties who rely on it',
  why: 'A policy that lies where nobody looks guides nobody. The standard wants it known inside, and available outside where others rely on it.',
  mend: 'Write a `summary` of about three plain lines in every policy. In the information security policy set `applies_to`, `acknowledge` and a classification that staff may read. Where customers rely on it, make it public or answer with it.',
  *evaluate({ register }) {
    const policies = topPolicies(register);
    for (const policy of policies.filter((one) => !retired(one))) yield* judge(policy, register);
    yield* judgeOthers(register, policies);
    if (policies.length > 0) return;
    yield notEvaluated(
      mayBeUnread(register)
        ? 'a document cannot be read: it may be the information security policy'
        : 'no document is the information security policy: of type `policy`, with `includes`',
    );
  },
};
