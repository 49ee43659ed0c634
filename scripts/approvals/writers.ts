import type { StepDetail, WritingCommit } from '#history/history.ts';
import type { Change } from '#history/raw-log.ts';
import type { Account } from './attestation/statement.ts';
import type { Person, TrustState } from './trust-state.ts';
import { personAt, personOfAccount } from './trust-state.ts';
import type { NameReader } from './named-addresses.ts';

/** Somebody who wrote part of a content. */
export interface Writer {
  /** Absent for an address or account of no registered person. */
  readonly person?: Person;
  readonly address: string;
  readonly name: string;
  readonly commit: string;
}

/** Tells whether a change is one of the content in question. */
export type Concerns = (change: Change) => boolean;

/** The person whose key signed a commit, where the signature counts. */
export type SignerOf = (commit: string) => Person | undefined;

const named = (trust: TrustState, name: string, address: string, commit: string): Writer => {
  const person = personAt(trust, address);
  return { name, address, commit, ...(person == null ? {} : { person }) };
};

const writersOf = (
  { commit }: WritingCommit,
  trust: TrustState,
  namesIn: NameReader,
  signer: Person | undefined,
): readonly Writer[] => [
  named(trust, commit.author.name, commit.author.email, commit.id),
  ...namesIn(commit).coAuthors.map((address) => named(trust, address, address, commit.id)),
  ...(signer == null
    ? []
    : [{ name: signer.name, address: signer.id, commit: commit.id, person: signer }]),
];

const writes = ({ changes }: WritingCommit, concerns: Concerns): boolean =>
  changes.some((change) => change.after != null && concerns(change));

/** The commits of a step, itself included, in which the content differs from that in every parent. */
export const writingCommits = (detail: StepDetail, concerns: Concerns): readonly WritingCommit[] =>
  [...detail.brought, detail].filter((commit) => writes(commit, concerns));

/**
 * Who wrote a setting: the authors of the step and of each commit that it brought in which the
 * content differs from that in every parent, those whom they name as co-authors, and those who
 * signed them. Who signs a step of one parent applies what another wrote (`git am`) and is no writer.
 */
export const writersAt = (
  detail: StepDetail,
  concerns: Concerns,
  trust: TrustState,
  { signer, namesIn }: { readonly signer: SignerOf; readonly namesIn: NameReader },
): readonly Writer[] =>
  writingCommits(detail, concerns).flatMap((commit) => {
    const applied = commit === detail && detail.commit.parents.length < 2;
    return writersOf(commit, trust, namesIn, applied ? undefined : signer(commit.commit.id));
  });

/** The writers whom a forge names; where it knows no account, the address in the commit tells. */
export const writersNamedBy = (
  accounts: readonly Account[],
  trust: TrustState,
  commit: string,
): readonly Writer[] =>
  accounts.map((account) => {
    const { login, email } = account;
    const person =
      personOfAccount(trust, account) ?? (email == null ? undefined : personAt(trust, email));
    return { name: login, address: email ?? login, commit, ...(person == null ? {} : { person }) };
  });

/** Each writer once: the person, or the address that belongs to nobody. */
export const distinctWriters = (all: readonly Writer[]): readonly Writer[] => [
  ...new Map(
    all.map((writer) => [writer.person?.id ?? `<${writer.address.toLowerCase()}>`, writer]),
  ).values(),
];

/** How a writer is named in a proof: the person's id, else `Name <e-mail>`. */
export const writerName = ({ person, name, address }: Writer): string =>
  person?.id ?? `${name} <${address}>`;
