import type { Criterion } from '#catalogues/catalogue.ts';
import type { Register } from '#register/register.ts';
import { meetingControls } from './control-matrix-controls.ts';
import type { Meeting } from './control-matrix-controls.ts';
import { expectedControls, otherRecordsNaming, reliedControls } from './control-matrix-others.ts';
import type { ExpectedControl, ReliedControl } from './control-matrix-others.ts';
import { criteriaInScope, notRelevant } from './control-matrix-scope.ts';

/** A criterion in scope and who meets it, whatever their evidence shows. */
export interface MetCriterion {
  readonly criterion: Criterion;
  /** Why it is said not to be relevant; then nothing is asked of it. */
  readonly notRelevant?: string;
  readonly meetings: readonly Meeting[];
  /** What subservice organisations do for it (CSOC). */
  readonly relied: readonly ReliedControl[];
  /** What customers do for it (CUEC). */
  readonly expected: readonly ExpectedControl[];
  /** Ids of other records that name it. */
  readonly others: readonly string[];
}

/** Each criterion of the SOC 2 report that `isms.yml` names, and who meets it. Empty without one. */
export const metCriteria = (register: Register): readonly MetCriterion[] => {
  const report = register.settings.soc2;
  if (!report) return [];
  const meetings = meetingControls(register);
  const relied = reliedControls(register);
  const expected = expectedControls(report);
  const others = otherRecordsNaming(register);
  const irrelevant = notRelevant(report);
  return criteriaInScope(register, report).map((criterion) => {
    const { id } = criterion;
    const why = irrelevant.get(id);
    return {
      criterion,
      ...(why === undefined ? {} : { notRelevant: why }),
      meetings: meetings.get(id) ?? [],
      relied: relied.get(id) ?? [],
      expected: expected.get(id) ?? [],
      others: others.get(id) ?? [],
    };
  });
};
