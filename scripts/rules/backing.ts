import type { AnyRecord, RecordOf } from '#content/record.ts';
import { onlyDraft } from '#coverage/clause-matrix-proof.ts';
import { itemsOf } from '#evidence/items.ts';
import { isHole, slotsOf } from '#evidence/slots.ts';
import { acceptedLevel, onScale, riskLevel } from '#register/risk-level.ts';
import { settingUnread } from '#register/setting-unread.ts';
import { notYet } from './as-of.ts';
import { isDraft } from './drafts.ts';
import type { Evidence } from './rule.ts';

const ofControl = ({ data, invalid }: RecordOf<'control'>): string | undefined => {
  if (invalid.has('applicable') || invalid.has('implementation')) return undefined;
  if (data.applicable === 'no') return 'is excluded';
  if (data.implementation === 'partly') return 'is only partly implemented';
  if (data.implementation === 'planned') return 'is only planned';
  return data.implementation === 'none' ? 'is not implemented' : undefined;
};

const ofSupplier = ({ data, invalid }: RecordOf<'supplier'>): string | undefined => {
  if (invalid.has('state')) return undefined;
  if (data.state === 'ended') return 'has ended';
  return data.state === 'proposed' ? 'is only proposed' : undefined;
};

const ofAsset = ({ data, invalid }: RecordOf<'asset'>, today: string): string | undefined => {
  if (!invalid.has('in_scope') && data.in_scope === 'no') return 'lies outside the scope';
  const { retired } = data;
  return !invalid.has('retired') && retired !== undefined && retired < today
    ? `is out of use since ${retired}`
    : undefined;
};

const ofException = (
  { data, invalid }: RecordOf<'exception'>,
  today: string,
): string | undefined =>
  !invalid.has('until') && data.until !== undefined && data.until < today
    ? `ended on ${data.until}`
    : undefined;

const ofExercise = ({ data, invalid }: RecordOf<'exercise'>): string | undefined => {
  if (invalid.has('result')) return undefined;
  if (data.result === 'failed') return 'failed';
  return data.result === 'partly' ? 'was passed only in part' : undefined;
};

const ofEvidence = (record: RecordOf<'evidence'>, { register, today }: Evidence) => {
  if (['items', 'every', 'due_within'].some((field) => record.invalid.has(field))) return undefined;
  // A record of kind `evidence` is one of the records of all kinds; the compiler cannot see it here.
  const request = record as RecordOf<'evidence'> & AnyRecord;
  if (itemsOf(request, today).length === 0) return 'holds no item yet';
  const slots = slotsOf(request, register.settings, today, { beyondPeriod: true });
  const last = 'none' in slots ? undefined : slots.findLast(({ due }) => due < today);
  return last && isHole(last, today) ? `was due again by ${last.due}` : undefined;
};

const ofRisk = ({ data, invalid }: RecordOf<'risk'>, { register, today }: Evidence) => {
  const method = register.settings.risk;
  const reads = ['residual', 'acceptance', 'category'];
  if (!method || settingUnread(register, 'risk') || reads.some((field) => invalid.has(field))) {
    return undefined;
  }
  if (!onScale(method, data.residual)) return undefined;
  const { level } = riskLevel(method, data.residual);
  if (level <= acceptedLevel(method, data.category)) return undefined;
  const until = data.acceptance?.until;
  if (until === undefined) return `has level ${level}, above the acceptance level`;
  return until < today ? `was accepted only until ${until}` : undefined;
};

/**
 * Why a record does not bear what is said on the strength of it today, in words that follow "which";
 * `undefined` where nothing speaks against it. That it is retired or replaced, or changed in
 * substance, is not told here: `link/retired` and `link/suspect` do.
 */
export const weaknessOf = (record: AnyRecord, evidence: Evidence): string | undefined => {
  const { today } = evidence;
  if (record.invalid.has('status')) return undefined;
  // The version before a draft stays in force.
  if (isDraft(record) && !onlyDraft(record, evidence)) return undefined;
  if (record.data.status === 'draft') return 'is a draft';
  if (record.data.status === 'in-review') return 'is still in review';
  const ahead = notYet(record, today);
  if (ahead !== undefined) return ahead;
  switch (record.kind) {
    case 'control':
      return ofControl(record);
    case 'supplier':
      return ofSupplier(record);
    case 'asset':
      return ofAsset(record, today);
    case 'exception':
      return ofException(record, today);
    case 'exercise':
      return ofExercise(record);
    case 'evidence':
      return ofEvidence(record, evidence);
    case 'risk':
      return ofRisk(record, evidence);
    default:
      return undefined;
  }
};
