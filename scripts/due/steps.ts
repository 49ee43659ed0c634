import { liesAhead } from '#register/lies-ahead.ts';

/** Whether a step of a plan is done. A day that lies ahead is a plan, too, and no proof. */
export const isDone = ({ done }: { readonly done?: string }, today: string): boolean =>
  done !== undefined && !liesAhead(done, today);
