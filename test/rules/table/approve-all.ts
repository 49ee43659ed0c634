import type { Approval, PersonApproval, Reason, VersionApproval } from '#approvals/approval.ts';
import type { AnyRecord } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { pullRequests } from '#demo/pull-requests.ts';

interface Set {
  readonly version: string;
  readonly day: string;
}

/** When a scripted history set each version of a record, newest first, by its id. */
export type Timeline = ReadonlyMap<string, readonly Set[]>;

/** The history of the reference ISMS. */
export const referenceTimeline = (): Timeline => {
  const sets = pullRequests.flatMap(({ day, contributions }) =>
    contributions.flatMap(({ sets: set = {} }) =>
      Object.entries(set).map(([id, version]) => ({ id, version, day })),
    ),
  );
  const all = new Map<string, Set[]>();
  for (const { id, version, day } of sets.toReversed()) {
    all.set(id, [...(all.get(id) ?? []), { version, day }]);
  }
  return all;
};

/** The fields of a record of any kind: what its kind lacks is undefined. */
export const fieldsOf = ({ data }: AnyRecord): Readonly<Record<string, unknown>> =>
  // The compiler does not see that every front matter is a map by field names.
  data as unknown as Readonly<Record<string, unknown>>;

const rolesOf = ({ settings }: Register, record: AnyRecord): readonly string[] => {
  const { kind } = record;
  const fields = fieldsOf(record);
  const approval = settings.approval as Readonly<
    Record<string, { readonly approvers?: readonly string[] } | undefined>
  >;
  const own =
    kind === 'risk'
      ? [fields['risk_owner'], (fields['acceptance'] as { by?: string } | undefined)?.by]
      : kind === 'exception'
        ? [fields['granted_by']]
        : kind === 'change'
          ? [fields['approved_by']]
          : [];
  const asked = [
    ...(approval[kind]?.approvers ?? []),
    ...((fields['approvers'] as readonly string[] | undefined) ?? []),
    ...own,
  ];
  return [...new Set(asked.filter((role): role is string => typeof role === 'string'))];
};

const holderOn = ({ settings }: Register, role: string, day: string): string =>
  settings.people.find(({ roles = [] }) =>
    roles.some((held) => held.role === role && held.from <= day && (held.to ?? day) >= day),
  )?.id ?? role;

const digest = (id: string, version: string): string =>
  Buffer.from(`${id} ${version}`).toString('hex').padEnd(40, '0').slice(-40);

const versionOf = (
  register: Register,
  record: AnyRecord,
  { version, day }: Set,
): VersionApproval => {
  const data = fieldsOf(record);
  const now = data['version'] === version;
  const change = now
    ? data['change']
    : version === '1.0'
      ? undefined
      : version.endsWith('.0')
        ? 'material'
        : 'editorial';
  const approvals = rolesOf(register, record).map((role): PersonApproval => ({
    person: holderOn(register, role, day),
    role,
    day,
    level: 'attested',
    evidence: `attestation ${digest(record.id, version)}`,
  }));
  return {
    version,
    status: now && data['status'] === 'retired' ? 'retired' : 'approved',
    ...(change === 'material' || change === 'editorial' ? { change } : {}),
    verdict: 'approved',
    level: 'attested',
    independence: 'attested',
    approvals,
    reasons: [],
    path: record.path,
    setAt: digest(day, 'step'),
    setOn: day,
    content: digest(record.id, version),
    writers: ['victor'],
    ...(now && typeof data['effective'] === 'string' ? { effective: data['effective'] } : {}),
  };
};

const missing = (role: string): Reason => ({
  code: 'approver-missing',
  message: `Nobody approved as \`${role}\``,
  hint: `have it approved by \`${role}\``,
  role,
});

export interface Approving {
  readonly timeline: Timeline;
  /** Day on which a version was approved that the timeline does not know. */
  readonly day: string;
  /** The same for records of these paths. */
  readonly changed?: { readonly paths: ReadonlySet<string>; readonly day: string };
  /** Ids of records whose approved content is that of another register. */
  readonly before?: Pick<Register, 'records'>;
  /** Paths whose content was changed since without a new version. */
  readonly drifted?: ReadonlySet<string>;
  /** Paths of records of which the present version is not approved. */
  readonly unapproved?: ReadonlySet<string>;
}

const statusOf = ({ data }: AnyRecord): string | undefined =>
  'status' in data && typeof data.status === 'string' ? data.status : undefined;

const approvalOf = (
  register: Register,
  record: AnyRecord,
  { timeline, day, changed, before, drifted, unapproved }: Approving,
): Approval => {
  const version = 'version' in record.data ? record.data.version : '';
  const known = timeline.get(record.id) ?? [];
  const at = known.findIndex((set) => set.version === version);
  const proved = statusOf(record) === 'approved' || statusOf(record) === 'retired';
  const refused = proved && unapproved?.has(record.path) === true;
  const own: readonly Set[] =
    at >= 0
      ? known.slice(at)
      : [{ version, day: changed?.paths.has(record.path) ? changed.day : day }, ...known];
  const kept = proved && !refused ? own : own.slice(1);
  const versions = kept.map((set) => versionOf(register, record, set));
  const [first] = versions;
  const content = digest(record.id, version);
  const approvedData = fieldsOf(before?.records.get(record.id) ?? record);
  if (!proved || refused || !first) {
    return {
      id: record.id,
      verdict: refused ? 'not-approved' : 'draft',
      level: 'none',
      independence: 'none',
      approvals: [],
      reasons: refused ? rolesOf(register, record).map(missing) : [],
      content,
      uncommitted: false,
      versions,
    };
  }
  const drift =
    record.kind === 'soa'
      ? [...(drifted ?? [])].some((path) => path.startsWith('soa/'))
      : drifted?.has(record.path) === true;
  return {
    id: record.id,
    verdict: drift ? 'drift' : 'approved',
    level: first.level,
    independence: first.independence,
    approvals: first.approvals,
    reasons: [],
    approvedOn: first.setOn,
    content,
    approvedContent: drift ? content.replaceAll('0', '1') : content,
    approvedData,
    setAt: first.setAt,
    uncommitted: false,
    versions,
  };
};

/** Approves the present version of each record that has one, by all roles that it demands. */
export const approveAll = (
  register: Register,
  approving: Approving,
): ReadonlyMap<string, Approval> =>
  new Map(
    [...register.records.values()]
      .filter(({ data, invalid }) => 'version' in data && !invalid.has('version'))
      .map((record) => [record.id, approvalOf(register, record, approving)]),
  );
