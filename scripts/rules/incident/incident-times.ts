import type { RecordOf } from '#content/record.ts';

/** The times of an incident in the order in which they come (A.5.26). */
export const incidentStages = [
  'occurred',
  'detected',
  'reported',
  'contained',
  'resolved',
  'closed',
] as const;

/** One of them. */
export type IncidentStage = (typeof incidentStages)[number];

/** A stage that was reached, with its time as written. */
export interface ReachedStage {
  readonly stage: IncidentStage;
  /** RFC 3339 with offset. */
  readonly time: string;
}

type IncidentData = RecordOf<'incident'>['data'];

/** The stages that an incident has reached, in their order. */
export const reachedStages = (data: IncidentData): readonly ReachedStage[] =>
  incidentStages.flatMap((stage) => {
    const time = data[stage];
    return time === undefined ? [] : [{ stage, time }];
  });

/** Milliseconds since 1970 of an RFC 3339 time, so that times of different zones compare. */
export const instant = (time: string): number => Date.parse(time);

/** The day of a time in its own zone. */
export const dayOf = (time: string): string => time.slice(0, 10);

/** The day on which an incident was over; `undefined` while it goes on. */
export const endOfIncident = ({ resolved, closed }: IncidentData): string | undefined => {
  const end = resolved ?? closed;
  return end === undefined ? undefined : dayOf(end);
};
