import type { StepDetail, WritingCommit } from '#history/history.ts';
import type { Change } from '#history/raw-log.ts';
import type { Person, TrustState } from './trust-state.ts';
import { personAt } from './trust-state.ts';
import { addressesAfter } from './trailers.ts';

/** Somebody who wrote part of a content, as the commit says. */
export interface Writer {
  /** Absent for an address of no registered person. */
  readonly person?: Person;
  readonly address: string;
  readonly name: string;
  readonly commit: string;
}

/** Tells whether a change is one of the content in question. */
export type Concerns = (change: Change) => boolean;

const named = (trust: TrustState, name: string, address: string, commit: string): Writer => {
  const person = personAt(trust, address);
  return { name, address, commit, ...(person == null ? {} : { person }) };
};

const writersOf = ({ commit }: WritingCommit, trust: TrustState): readonly Writer[] => [
  named(trust, commit.author.name, commit.author.email, commit.id),
  ...addressesAfter(commit.message, 'co-authored-by').map((address) =>
    named(trust, address, address, commit.id),
  ),
];

/**
 * Who wrote a setting: the authors of the step and of each commit that it brought in which the
 * content differs from that in every parent, and those whom they name as co-authors.
 */
export const writersAt = (
  detail: StepDetail,
  concerns: Concerns,
  trust: TrustState,
): readonly Writer[] =>
  [...detail.brought, detail]
    .filter(({ changes }) => changes.some((change) => change.after != null && concerns(change)))
    .flatMap((commit) => writersOf(commit, trust));

/** How a writer is named in a proof: the person's id, else `Name <e-mail>`. */
export const writerName = ({ person, name, address }: Writer): string =>
  person?.id ?? `${name} <${address}>`;
