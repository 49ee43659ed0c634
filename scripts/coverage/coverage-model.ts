import type { Mapping } from '#catalogues/catalogue.ts';

/**
 * How far a state is shown: `yes` by records that name the requirement; `mapped` only by what a
 * mapping points at; `no`; `not evaluated` where something needed to tell is missing; `not
 * applicable` where nothing of the kind is asked for.
 */
export type CoverageResult = 'yes' | 'mapped' | 'no' | 'not evaluated' | 'not applicable';

/** One state of one requirement, and what it rests on. */
export interface Fact {
  readonly result: CoverageResult;
  /** Ids of the records that show it. */
  readonly records: readonly string[];
  /** What is missing or why it does not apply; absent with `yes` and `mapped`. */
  readonly reason?: string;
}

/** What a mapping points at for a requirement. */
export interface ThroughMapping {
  /** Control, clause or criterion. */
  readonly target: string;
  /** From the requirement to the target: it asks for the same, less (`subset`), more, or they overlap. */
  readonly strength: Mapping['strength'];
  /** Independent sources that hold the pair; 1 is weak. */
  readonly support: number;
  /** Ids of records that name the target. */
  readonly records: readonly string[];
}

/** A requirement of a framework and what covers it. */
export interface RequirementCoverage {
  readonly id: string;
  readonly title: string;
  /** Why nothing is asked of it; absent where it is in scope. */
  readonly outside?: string;
  /** Ids of the records in use that name it, in their order. */
  readonly records: readonly string[];
  readonly through: readonly ThroughMapping[];
  /** An approved record says how. */
  readonly documented: Fact;
  /** A control is in place since a day. */
  readonly implemented: Fact;
  /** Evidence covers the period so far. */
  readonly operating: Fact;
  /** What is missing, in words; empty outside the scope. */
  readonly missing: readonly string[];
}

/** A framework with its requirements in their order. */
export interface FrameworkCoverage {
  readonly id: string;
  readonly title: string;
  readonly requirements: readonly RequirementCoverage[];
}

/** All frameworks: those of the engine first, then an organisation's own. */
export interface Coverage {
  readonly frameworks: readonly FrameworkCoverage[];
}

/** What has to stand wherever something mapped is shown. */
export const mappingCaution =
  'A mapping never proves that meeting one requirement meets the other: `mapped` says where to look, no more.';

/** Support that is too weak to lean on. */
export const isWeak = ({ support }: Pick<ThroughMapping, 'support'>): boolean => support <= 1;
