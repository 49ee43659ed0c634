import type { Place } from '#findings/finding.ts';

/** An Annex A control of ISO/IEC 27001:2022. Attributes are those of ISO/IEC 27002, without `#`. */
export interface AnnexAControl {
  readonly id: string;
  readonly title: string;
  readonly theme: 'organizational' | 'people' | 'physical' | 'technological';
  readonly controlTypes: readonly string[];
  readonly securityProperties: readonly string[];
  readonly cybersecurityConcepts: readonly string[];
  readonly operationalCapabilities: readonly string[];
  readonly securityDomains: readonly string[];
  /** Predecessors in the 2013 edition; `new` where there is none. */
  readonly predecessors: readonly string[];
  readonly question: string;
}

/** A requirement of clauses 4 to 10 of ISO/IEC 27001:2022. */
export interface Clause {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly parent?: string;
  /** What must exist as documented information, if the clause asks for any. */
  readonly documentedInformation?: string;
  readonly question: string;
}

/** A Trust Services Criterion (AICPA 2017, points of focus 2022); titles in our own words. */
export interface Criterion {
  readonly id: string;
  readonly category:
    'security' | 'availability' | 'confidentiality' | 'processing-integrity' | 'privacy';
  readonly series: string;
  readonly seriesTitle: string;
  readonly title: string;
  readonly question: string;
}

/** How a control or clause helps with a criterion; `support` counts independent public mappings. */
export interface Mapping {
  readonly criterion: string;
  readonly controlOrClause: string;
  readonly strength: 'equal' | 'subset' | 'superset' | 'intersects';
  readonly support: number;
}

/** A requirement of a framework that an organisation added by itself. */
export interface OwnRequirement {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Part of the framework that it stands in. */
  readonly section?: string;
  /** What it is a part of. */
  readonly parent?: string;
  /** The row of the list. */
  readonly place: Place;
}

/** How a control, clause or criterion helps with a requirement, as an organisation sees it. */
export interface OwnMapping {
  readonly requirement: string;
  /** Id of a control of Annex A, a clause, or a Trust Services Criterion. */
  readonly target: string;
  /** Reads from requirement to target, as that of the mapping that comes with the engine. */
  readonly strength: Mapping['strength'];
  /** How many independent sources hold the pair. */
  readonly support: number;
}

/** A framework that an organisation added by itself: its list and how it maps. */
export interface OwnFramework {
  readonly id: string;
  readonly title: string;
  /** By id, in the order of the list. */
  readonly requirements: ReadonlyMap<string, OwnRequirement>;
  readonly mappings: readonly OwnMapping[];
}

/** The frameworks that records refer to, each by id in the framework's own order. */
export interface Catalogues {
  readonly annexA: ReadonlyMap<string, AnnexAControl>;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly mappings: readonly Mapping[];
  /** Frameworks of `isms.yml` by id; none of their ids is one of a record or of the above. */
  readonly own?: ReadonlyMap<string, OwnFramework>;
}
