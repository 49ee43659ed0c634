import type { RecordOf } from '#content/record.ts';

type Audit = RecordOf<'audit'>;

const withoutEntry = (id: string): string => id.split('#', 1)[0] ?? id;

/** What an audit says it did not look at, although its scope names it. */
const notExamined = ({ data }: Audit): ReadonlySet<string> =>
  new Set(
    (data.examined ?? [])
      .filter(({ result }) => result === 'not-examined')
      .map(({ requirement }) => requirement),
  );

/** The clauses, controls, criteria and records that an audit examined, each once, in its order. */
export const examinedIn = (audit: Audit): readonly string[] => {
  const { scope, examined = [] } = audit.data;
  const skipped = notExamined(audit);
  const named = [
    ...(scope.clauses ?? []),
    ...(scope.controls ?? []),
    ...(scope.criteria ?? []),
    ...examined.map(({ requirement }) => requirement),
  ];
  return [...new Set(named.filter((id) => !skipped.has(id)).map(withoutEntry))];
};
