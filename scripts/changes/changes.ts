import type { Audience } from '#audiences/view.ts';
import type { Kind } from '#content/record.ts';
import type { Finding } from '#findings/finding.ts';
import type { Redline } from './redline/redline.ts';
import type { RedlineSummary } from './redline/summary.ts';

/** A commit of the range. */
export interface RangePoint {
  /** As the user named it. */
  readonly name: string;
  readonly commit: string;
  /** ISO day. */
  readonly day: string;
}

/** One difference in words. */
export interface FactChange {
  /** Field as in the file (`plan[0].due`), or the name of what was computed (`level.residual`). */
  readonly field: string;
  /** What a reader calls it. */
  readonly label: string;
  /** In words; absent where there was nothing. */
  readonly before?: string;
  /** In words; absent where there is nothing any more. */
  readonly after?: string;
  /** The whole difference as one sentence, without a full stop. */
  readonly sentence: string;
  /** Less is asked, or more people may read or decide: an approver must not overlook it. */
  readonly loosens: boolean;
}

/** A text that differs, as redline and in numbers. */
export interface TextChange {
  readonly redline: Redline;
  readonly summary: RedlineSummary;
}

/** A record that differs between the two states. */
export interface RecordChange {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly path: string;
  /** `disclosed`: it was there before, but this audience could not read it. */
  readonly change: 'added' | 'removed' | 'disclosed' | 'changed';
  /** What matters most to an approver first. */
  readonly facts: readonly FactChange[];
  readonly text?: TextChange;
}

/** A change of `isms.yml`. */
export interface SettingsChange extends FactChange {
  /** Top-level field: `people`, `approval`, … */
  readonly part: string;
}

/** A record that did not change and links to some that did. */
export interface AffectedRecord {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** The changed records that it links to. */
  readonly because: readonly string[];
}

/** A document that people must confirm anew. */
export interface AcknowledgementDue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Titles of the groups that are asked; empty for everybody. */
  readonly groups: readonly string[];
  /** In words: `14 days`; absent where the document names no period. */
  readonly within?: string;
  /** ISO day from which the version applies, where the document names one. */
  readonly effective?: string;
}

/** A role whose approval the history does not hold yet. */
export interface MissingRole {
  readonly id: string;
  readonly title: string;
  /** Names of those who hold it on the day of the comparison. */
  readonly holders: readonly string[];
}

/** Something that says it is approved and is not: a record, or the trust parts of `isms.yml`. */
export interface MissingApproval {
  /** Id of the record, or `isms.yml`. */
  readonly id: string;
  readonly title: string;
  readonly version?: string;
  /** `pending`: the merge can make it true. `refused`: something else is wrong, see the reasons. */
  readonly state: 'pending' | 'refused';
  readonly roles: readonly MissingRole[];
  /** Weakest level of proof that is enough. */
  readonly least: 'none' | 'recorded' | 'attested' | 'signed';
  /** Codes and sentences of docs/approvals.md. */
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}

/** The plan of a merge: everything that differs between two states, as one audience may see it. */
export interface Changes {
  readonly base: RangePoint;
  readonly head: RangePoint;
  readonly organisation: string;
  readonly audience: Audience;
  /** ISO day for which both states are judged. */
  readonly today: string;
  readonly settings: readonly SettingsChange[];
  readonly records: readonly RecordChange[];
  readonly affected: readonly AffectedRecord[];
  readonly acknowledgements: readonly AcknowledgementDue[];
  readonly approvals: readonly MissingApproval[];
  /** Why the history cannot tell whose approval is missing. */
  readonly undecidable?: string;
  readonly findings: {
    readonly added: readonly Finding[];
    readonly mended: readonly Finding[];
    /** Gone and not mended: the rule is off, could not be judged, or waits for an approval. */
    readonly silenced: readonly Finding[];
  };
}

/** What is loosened anywhere, as sentences: `isms.yml` first. */
export const loosenedIn = ({ settings, records }: Changes): readonly string[] => [
  ...settings.filter(({ loosens }) => loosens).map(({ sentence }) => sentence),
  ...records.flatMap(({ id, facts }) =>
    facts
      .filter(({ loosens }) => loosens)
      .map(({ sentence }) => (sentence.startsWith(`${id} `) ? sentence : `${id}: ${sentence}`)),
  ),
];
