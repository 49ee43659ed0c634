import type { Approval } from '#approvals/approval.ts';
import type { AnyRecord } from '#content/record.ts';
import type { Risk } from './risk-levels.ts';

/** The estimates of a risk that whoever accepts it accepts with it. */
export const estimates = ['inherent', 'current', 'residual'] as const;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Estimate = Risk['data']['inherent'] | undefined;

const sameEstimate = (now: Estimate, approved: unknown): boolean =>
  isMap(approved)
    ? now?.likelihood === approved['likelihood'] && now?.consequence === approved['consequence']
    : now === undefined && approved === undefined;

/**
 * The first estimate of a risk that differs from the one with which it was accepted in the approved
 * content; `undefined` where all are the same, or that content accepts nothing.
 */
export const changedEstimate = (
  { data }: Risk,
  approved: Readonly<Record<string, unknown>>,
): (typeof estimates)[number] | undefined =>
  isMap(approved['acceptance'])
    ? estimates.find((name) => !sameEstimate(data[name], approved[name]))
    : undefined;

/**
 * Whether a record is a risk that stands as accepted with other estimates than those that were
 * accepted: `risk/acceptance-stale` says so, and that its text is not the approved one.
 */
export const leftAcceptedLevels = (
  record: AnyRecord,
  { approvedData }: Pick<Approval, 'approvedData'>,
): boolean =>
  record.kind === 'risk' &&
  approvedData !== undefined &&
  record.data.status === 'approved' &&
  record.data.acceptance !== undefined &&
  ![...estimates, 'acceptance', 'status'].some((field) => record.invalid.has(field)) &&
  changedEstimate(record, approvedData) !== undefined;
