import type { Approval, PersonApproval, TrustApproval } from '#approvals/approval.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { nearMiss } from '#findings/near-miss.ts';
import type { Register } from '#register/register.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import type { Context, ExitCode } from './context.ts';
import { historyText } from './history-text.ts';
import { openAt } from './open.ts';
import type { OpenOptions } from './open.ts';

/** Options of \`isms history\`. */
export interface HistoryOptions extends OpenOptions {
  readonly format: 'text' | 'json';
}

const toJson = (
  { register, proof, today }: AssessedIsms,
  shown: readonly Approval[],
  whole: boolean,
): unknown => ({
  version: 1,
  commit: proof.commit?.id ?? null,
  today,
  trustRoot: { commit: proof.root ?? null, confirmed: proof.rootConfirmed ?? false },
  records: [
    ...(whole && proof.trust ? [trustJson(proof.trust)] : []),
    ...shown.map((approval) => recordJson(register, approval)),
  ],
});

/** The contract names these five and no others; key and forge stand in the text and in packs. */
const personJson = ({ person, role, day, level, evidence }: PersonApproval): object => ({
  person,
  role,
  day,
  level,
  evidence,
});

const approvalJson = (approval: Approval | TrustApproval): Record<string, unknown> => ({
  verdict: approval.verdict,
  level: approval.level,
  independence: approval.independence,
  approvals: approval.approvals.map(personJson),
  reasons: [...new Set(approval.reasons.map(({ code }) => code))],
  content: approval.content,
  setAt: approval.setAt ?? null,
});

/** The trust parts of `isms.yml` stand among the records, under its name. */
const trustJson = (trust: TrustApproval): Record<string, unknown> => ({
  id: 'isms.yml',
  path: 'isms.yml',
  recordVersion: null,
  status: null,
  ...approvalJson(trust),
});

const recordJson = (register: Register, approval: Approval): Record<string, unknown> => {
  const record = register.records.get(approval.id);
  return {
    id: approval.id,
    path: record?.path ?? null,
    recordVersion: record?.data.version ?? null,
    status: record?.data.status ?? null,
    ...approvalJson(approval),
  };
};

const chosen = ({ proof }: AssessedIsms, id: string | undefined): readonly Approval[] => {
  if (id === undefined) return [...proof.approvals.values()];
  const approval = proof.approvals.get(id);
  if (approval) return [approval];
  const near = nearMiss(id, proof.approvals.keys());
  throw new UnreadableInput(`Cannot find a record with a version and the id \`${id}\``, {
    hint: near === undefined ? 'see `isms history` for all of them' : `did you mean \`${near}\`?`,
  });
};

/** Prints the versions of one record, or of all, with what the history proves of them. */
export const history = async (
  context: Context,
  id: string | undefined,
  options: HistoryOptions,
): Promise<ExitCode> => {
  const { isms, close } = await openAt(context, options, { publishes: false });
  await close();
  const shown = chosen(isms, id);
  const text =
    options.format === 'json'
      ? `${JSON.stringify(toJson(isms, shown, id === undefined), undefined, 2)}\n`
      : historyText(isms, shown);
  context.print(text);
  // What was given as root and is not this history's is no matter of taste.
  return isms.proof.undecidable?.code === 'trust-root-mismatch' ? 1 : 0;
};
