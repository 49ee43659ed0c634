import type { Report } from '#coverage/control-matrix-scope.ts';
import { settingUnread } from '#register/setting-unread.ts';
import type { FieldPath } from '#content/record.ts';
import { failAt, notApplicable, notEvaluated } from '../outcome.ts';
import type { FailureDetails } from '../outcome.ts';
import type { Evidence, Outcome } from '../rule.ts';

/** Runs a check on the SOC 2 report that is worked for; without one it does not apply. */
export function* ofReport(
  { register }: Evidence,
  check: (report: Report) => Iterable<Outcome>,
): Iterable<Outcome> {
  const { soc2 } = register.settings;
  if (soc2) yield* check(soc2);
  else if (settingUnread(register, 'soc2')) {
    yield notEvaluated('`soc2` in `isms.yml` breaks the schema');
  } else yield notApplicable('`isms.yml` has no `soc2`');
}

/** Says what is wrong with a field of `soc2` in `isms.yml`. */
export const failReport = (
  { register }: Evidence,
  field: FieldPath,
  message: string,
  hint: string,
  details: FailureDetails = {},
): Outcome =>
  failAt(register.settingsPositions.ofValue(['soc2', ...field]), message, hint, details);
