import { liesAhead } from '#register/lies-ahead.ts';

/** A step of a plan. Days are ISO days. */
interface Step {
  readonly due: string;
  readonly done?: string;
}

/** Whether a step of a plan is done. A day that lies ahead is a plan, too, and no proof. */
export const isDone = ({ done }: Pick<Step, 'done'>, today: string): boolean =>
  done !== undefined && !liesAhead(done, today);

/** The steps of a plan that are past their day without being done, each with its index. */
export const lateSteps = <S extends Step>(
  plan: readonly S[],
  today: string,
): readonly (readonly [index: number, step: S])[] =>
  [...plan.entries()].filter(([, step]) => !isDone(step, today) && step.due < today);
