import type { Proof } from '#approvals/approval.ts';
import type { Collected } from '#evidence/collected.ts';
import type { Due } from '#due/due-item.ts';
import type { Past } from '#history/past.ts';
import type { Register } from '#register/register.ts';

/** The inputs of a management review (9.3.2), by the letters of their sections. */
export const reviewInputs = ['a', 'b', 'c', 'd1', 'd2', 'd3', 'd4', 'e', 'f', 'g'] as const;

/** One of them. */
export type ReviewInput = (typeof reviewInputs)[number];

/** What each of them is about, as a heading. */
export const inputTitles: Readonly<Record<ReviewInput, string>> = {
  a: 'Actions from earlier reviews',
  b: 'Internal and external issues',
  c: 'Needs and expectations of interested parties',
  d1: 'Nonconformities and corrective actions',
  d2: 'Monitoring and measurement',
  d3: 'Audit results',
  d4: 'Objectives met',
  e: 'Feedback from interested parties',
  f: 'Risk assessment and treatment plan',
  g: 'Opportunities to improve',
};

/** One thing behind a fact. */
export interface FactEntry {
  /** Of a record, or of an entry of it: `AUD-2026-1#F1`. */
  readonly id: string;
  /** What is to say about it, in plain text: "planned, due on 2026-09-30". */
  readonly says: string;
  /** Measured values behind it, oldest first. */
  readonly values?: readonly number[];
}

/** A part of a number: "2 minor". */
export interface FactPart {
  readonly name: string;
  readonly count: number;
}

/** Something that was counted for a management review, with what is behind the number. */
export interface ReviewFact {
  /** What was counted, in plain words without a full stop. */
  readonly what: string;
  readonly count: number;
  readonly parts: readonly FactPart[];
  readonly entries: readonly FactEntry[];
  /** Why it could not be counted: the number then says nothing. */
  readonly missing?: string;
}

/** What facts are computed from. `today` is an ISO day and the only clock. */
export interface ReviewEvidence {
  readonly register: Register;
  readonly proof: Proof;
  readonly today: string;
  readonly collected?: Collected;
  readonly past?: Past;
  /** What is due, where it was computed already: a reader may not know of all of it. */
  readonly due?: Due;
}

/** What a review looks at: a span of days, both included, from a day on which it is held. */
export interface ReviewSpan {
  readonly period: { readonly from: string; readonly to: string };
  /** ISO day. */
  readonly held: string;
  /** Id of the review itself, where it has a record already. */
  readonly review?: string;
}

/** Everything that one section's facts are computed from. */
export interface ReviewView extends ReviewEvidence, ReviewSpan {
  /** The day as of which states are told: that of the review, or today before it. */
  readonly asOf: string;
}

/** A fact that counts its entries. */
export const counted = (
  what: string,
  entries: readonly FactEntry[],
  parts: readonly FactPart[] = [],
): ReviewFact => ({ what, count: entries.length, parts, entries });

/** A fact that could not be counted. */
export const uncounted = (what: string, missing: string): ReviewFact => ({
  what,
  count: 0,
  parts: [],
  entries: [],
  missing,
});

/** How often each name occurs, in the order in which they are given; none that does not occur. */
export const partsOf = (
  names: readonly string[],
  order: readonly string[] = [...new Set(names)].sort(),
): readonly FactPart[] =>
  order
    .map((name) => ({ name, count: names.filter((one) => one === name).length }))
    .filter(({ count }) => count > 0);

/** Whether a day lies in the period of a review. */
export const inPeriod = ({ period }: ReviewSpan, day: string | undefined): boolean =>
  day !== undefined && period.from <= day && day <= period.to;
