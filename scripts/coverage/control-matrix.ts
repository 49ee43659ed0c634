import type { Mapping } from '#catalogues/catalogue.ts';
import type { RecordOf } from '#content/record.ts';
import type { Period } from '#evidence/slots.ts';
import { daysBetween } from '#register/calendar.ts';
import type { Register } from '#register/register.ts';
import type { Meeting } from './control-matrix-controls.ts';
import { metCriteria } from './control-matrix-criteria.ts';
import type { MetCriterion } from './control-matrix-criteria.ts';
import { evidenceCovers } from './control-matrix-evidence.ts';
import type { EvidenceCover } from './control-matrix-evidence.ts';

/** A control that meets a criterion, and how its evidence covers the period. */
export interface MatrixControl {
  readonly id: string;
  /** Absent where the control names the criterion itself; else only a mapping says that it helps. */
  readonly mapping?: Pick<Mapping, 'strength' | 'support'>;
  readonly implementation?: NonNullable<RecordOf<'control'>['data']['implementation']>;
  /** ISO day. */
  readonly since?: string;
  readonly evidence: EvidenceCover;
}

/** A criterion in scope, who meets it, and how their evidence covers the period. */
export interface ControlMatrixRow extends Omit<MetCriterion, 'meetings'> {
  readonly controls: readonly MatrixControl[];
  /** The best cover among its controls; with `holes`, those of the control that has the fewest days. */
  readonly cover: EvidenceCover['state'] | 'no control';
  readonly holes: readonly Period[];
}

const toControl = (
  { control, mapping }: Meeting,
  coverOf: ReturnType<typeof evidenceCovers>,
): MatrixControl => {
  const { implementation, implemented_since: since } = control.data;
  return {
    id: control.id,
    ...(mapping ? { mapping: { strength: mapping.strength, support: mapping.support } } : {}),
    ...(implementation === undefined ? {} : { implementation }),
    ...(since === undefined ? {} : { since }),
    evidence: coverOf(control),
  };
};

const openDays = ({ holes }: Pick<EvidenceCover, 'holes'>): number =>
  holes.reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0);

const bestCover = (
  controls: readonly MatrixControl[],
): Pick<ControlMatrixRow, 'cover' | 'holes'> => {
  const covers = controls.map(({ evidence }) => evidence);
  const whole = covers.find(({ state }) => state === 'covered' || state === 'not asked');
  if (whole) return { cover: whole.state, holes: [] };
  const [least] = covers
    .filter(({ state }) => state === 'holes')
    .toSorted((a, b) => openDays(a) - openDays(b));
  if (least) return { cover: 'holes', holes: least.holes };
  return { cover: controls.length > 0 ? 'no slots' : 'no control', holes: [] };
};

/**
 * Each criterion of the SOC 2 report that `isms.yml` names: the controls that meet it, whether their
 * evidence covers the period so far and else which days it leaves open, and what is left to
 * suppliers and customers. Empty without `soc2`.
 */
export const controlMatrix = ({
  register,
  today,
}: {
  readonly register: Register;
  readonly today: string;
}): readonly ControlMatrixRow[] => {
  const coverOf = evidenceCovers(register, today);
  return metCriteria(register).map(({ meetings, ...row }) => {
    const controls = meetings.map((meeting) => toControl(meeting, coverOf));
    return { ...row, controls, ...bestCover(controls) };
  });
};
