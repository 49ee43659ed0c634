import { isObject, listIn, objectIn, textIn, type JsonObject } from './json-value.ts';
import type { Manifest } from './manifest.ts';

/** One approval as a manifest states it. */
export interface ApprovalClaim {
  readonly person: string;
  readonly level: string;
  /** `commit <id>`, `merge <id>`, `tag <id>` or `attestation <sha256>`. */
  readonly evidence: string;
  readonly key?: string;
  readonly forge?: string;
  /** The manifest says that the pack carries the evidence. */
  readonly carried: boolean;
}

/** What a manifest states of the approval of a record, or of `isms.yml`. */
export interface RecordClaim {
  readonly id: string;
  readonly version?: string;
  /** Path below `sources/`; absent where the pack does not carry the file. */
  readonly source?: string;
  readonly isStatement: boolean;
  /** Git object id of the content as it stands. */
  readonly content?: string;
  /** Git object id of the content that was approved. */
  readonly approvedContent?: string;
  readonly approvals: readonly ApprovalClaim[];
}

const optional = <Name extends string>(name: Name, value: string | undefined) =>
  // A computed name loses its literal type.
  (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, string>>;

const approvalOf = (one: JsonObject): ApprovalClaim => ({
  person: textIn(one, 'person') ?? '',
  level: textIn(one, 'level') ?? '',
  evidence: textIn(one, 'evidence') ?? '',
  ...optional('key', textIn(one, 'key')),
  ...optional('forge', textIn(one, 'forge')),
  carried: textIn(one, 'evidenceIn') === 'approvals.jsonl',
});

const approvalsOf = (record: JsonObject): readonly ApprovalClaim[] =>
  listIn(record, 'approvals').filter(isObject).map(approvalOf);

const recordOf = (record: JsonObject): RecordClaim => ({
  id: textIn(record, 'id') ?? '',
  ...optional('version', textIn(record, 'version')),
  ...optional('source', textIn(record, 'source')),
  isStatement: textIn(record, 'kind') === 'soa',
  ...optional('content', textIn(record, 'content')),
  ...optional('approvedContent', textIn(record, 'approvedContent')),
  approvals: approvalsOf(record),
});

/** What a manifest states of each record that the pack prints, and of `isms.yml`. */
export const approvalClaims = ({ predicate }: Manifest): readonly RecordClaim[] => {
  const trust = objectIn(predicate, 'trust');
  const content = textIn(trust, 'content');
  return [
    ...listIn(predicate, 'records').filter(isObject).map(recordOf),
    {
      id: 'isms.yml',
      isStatement: false,
      ...optional('approvedContent', content),
      approvals: approvalsOf(trust),
    },
  ];
};

/** The commit that trust starts from, as the manifest states it. */
export const statedRoot = ({ predicate }: Manifest): string | undefined =>
  textIn(objectIn(predicate, 'trustRoot'), 'commit');
