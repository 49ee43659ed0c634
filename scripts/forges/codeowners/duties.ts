import { requiredRoles } from '#approvals/required-roles.ts';
import type { ApprovalPolicy } from '#approvals/trust-state.ts';
import { kinds } from '#content/kinds.ts';
import type { AnyRecord, Kind } from '#content/record.ts';
import { recordPlace, settingsPath } from '#content/record-place.ts';
import type { Settings } from '#content/types.ts';
import { byText } from '#findings/text-order.ts';
import type { Register } from '#register/register.ts';

/** What of a register says who must agree to a change of which file. */
export type Reviewed = Pick<Register, 'settings' | 'records' | 'entries'>;

/** The roles that answer for the files of an ISMS; paths from its root. */
export interface Duties {
  /** Roles by path, for each record and translation. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** Roles by folder, for new files of a kind that must be approved. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
  /** Roles that answer for content of which nothing else is said. */
  readonly rest: readonly string[];
  /** Roles that approve changes of trust: they answer for `isms.yml`, keys and CI. */
  readonly trust: readonly string[];
  /** `isms.yml` and the files and folders (with a slash at the end) of keys. */
  readonly trusted: readonly string[];
}

type Entry = readonly [path: string, roles: readonly string[]];

/** The folder of evidence files: no records, and new ones come all the time. */
const attachments = 'evidence/files';

const policyOf = ({ approval }: Settings, kind: Kind): ApprovalPolicy => {
  const { approvers, least, four_eyes: fourEyes } = approval[kind];
  return { approvers, least, fourEyes };
};

const soaRoles = ({ settings, records }: Reviewed): readonly string[] => {
  const soa = [...records.values()].find(({ kind }) => kind === 'soa');
  return requiredRoles('soa', policyOf(settings, 'soa'), { ...soa?.data }, []);
};

/** Who must approve a record; where nobody must, its owner. A control is approved with its SoA. */
const rolesOf = (reviewed: Reviewed, record: AnyRecord): readonly string[] => {
  if (record.kind === 'control') return soaRoles(reviewed);
  const { kind, data, invalid } = record;
  const owner = invalid.has('owner') ? [] : [data.owner];
  if (data.version === undefined) return owner;
  const required = requiredRoles(kind, policyOf(reviewed.settings, kind), { ...data }, []);
  return required.length > 0 ? required : owner;
};

const translations = (
  { entries }: Reviewed,
  files: ReadonlyMap<string, readonly string[]>,
): readonly Entry[] =>
  [...entries.values()].flatMap(({ path, type }) => {
    if (type !== 'file') return [];
    const place = recordPlace(path, (other) => entries.get(other)?.type === 'file');
    const roles = place.type === 'translation' ? files.get(place.of) : undefined;
    return roles === undefined ? [] : [[path, roles]];
  });

const approvedFolders = ({ settings }: Reviewed): readonly Entry[] =>
  kinds.flatMap(({ kind, folder, file, approved }) => {
    const { approvers } = settings.approval[kind];
    return approved === true && file === undefined && approvers.length > 0
      ? [[folder, [...approvers].sort()]]
      : [];
  });

/** Who answers for what nobody answers for: the owner of the SoA, who keeps the ISMS together. */
const restOf = ({ settings, records }: Reviewed): readonly string[] => {
  const soa = [...records.values()].find(({ kind }) => kind === 'soa');
  return soa !== undefined && !soa.invalid.has('owner')
    ? [soa.data.owner]
    : settings.approval.trust_changes.approvers;
};

const contentFolder = /^(?:evidence|policies|reviews|risks|soa)\//;

/** The files of public keys; a folder of its own is taken whole, for the next key. */
const keyPlaces = ({ people, bots, forges }: Settings): readonly string[] => {
  const keys = [
    ...[...people, ...bots].flatMap((owner) => owner.keys ?? []),
    ...forges.flatMap(({ recorder, merge_key: mergeKey }) => [
      ...(recorder ?? []),
      ...(mergeKey === undefined ? [] : [mergeKey]),
    ]),
  ];
  const paths = keys.flatMap(({ public_key: path }) => (path === undefined ? [] : [path]));
  const inside = paths.filter((path) => !/^\/|(?:^|\/)\.\.?(?:\/|$)/.test(path));
  return inside.map((path) =>
    path.includes('/') && !contentFolder.test(path)
      ? path.slice(0, path.lastIndexOf('/') + 1)
      : path,
  );
};

const sorted = (entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> =>
  new Map(entries.toSorted(([a], [b]) => byText(a, b)));

/** Says which roles answer for which files of an ISMS. */
export const dutiesOf = (reviewed: Reviewed): Duties => {
  const { settings, records } = reviewed;
  const ofRecords = new Map(
    [...records.values()].map((record) => [record.path, rolesOf(reviewed, record)]),
  );
  const rest = restOf(reviewed);
  return {
    files: sorted([...ofRecords, ...translations(reviewed, ofRecords)]),
    folders: sorted([
      ...approvedFolders(reviewed),
      ['soa', soaRoles(reviewed)],
      [attachments, rest],
    ]),
    rest,
    trust: settings.approval.trust_changes.approvers,
    trusted: [...new Set([settingsPath, ...keyPlaces(settings)])].sort(),
  };
};
