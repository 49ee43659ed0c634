import type { Coverage, Fact, RequirementCoverage } from '#coverage/coverage-model.ts';
import type { Hidden } from './hidden.ts';
import { restrictedRecord } from './view.ts';

/** Ids as an audience may see them; several hidden ones become one. */
const narrowIds = (ids: readonly string[], { ids: hidden }: Hidden): readonly string[] => [
  ...new Set(ids.map((id) => (hidden.has(id) ? restrictedRecord : id))),
];

const narrowText = (text: string, hidden: Hidden): string =>
  hidden.isNamedIn(text) ? restrictedRecord : text;

const narrowFact = ({ result, records, reason }: Fact, hidden: Hidden): Fact => ({
  result,
  records: narrowIds(records, hidden),
  ...(reason === undefined ? {} : { reason: narrowText(reason, hidden) }),
});

const narrowRequirement = (
  requirement: RequirementCoverage,
  hidden: Hidden,
): RequirementCoverage => ({
  ...requirement,
  ...(requirement.outside === undefined
    ? {}
    : { outside: narrowText(requirement.outside, hidden) }),
  records: narrowIds(requirement.records, hidden),
  through: requirement.through.map((one) => ({
    ...one,
    records: narrowIds(one.records, hidden),
  })),
  documented: narrowFact(requirement.documented, hidden),
  implemented: narrowFact(requirement.implemented, hidden),
  operating: narrowFact(requirement.operating, hidden),
  missing: requirement.missing.map((gap) => narrowText(gap, hidden)),
});

/** Coverage as the whole ISMS says, in which nothing hidden is named. */
export const narrowCoverage = ({ frameworks }: Coverage, hidden: Hidden): Coverage => ({
  frameworks: frameworks.map((framework) => ({
    ...framework,
    requirements: framework.requirements.map((requirement) =>
      narrowRequirement(requirement, hidden),
    ),
  })),
});
