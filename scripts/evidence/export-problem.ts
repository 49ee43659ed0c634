/** What keeps a file from being read as it should be: the line from 1, and the fact. */
export interface ExportProblem {
  readonly line: number;
  readonly message: string;
}

/** A file that is wrong in every line needs no more than this to be mended. */
const most = 20;

/** The first problems of a file, with a word on how many more there are. */
export const firstProblems = <P extends ExportProblem>(problems: readonly P[]): readonly P[] => {
  const shown = problems.slice(0, most);
  const last = problems[most];
  if (last === undefined) return shown;
  const more = problems.length - most;
  return [...shown, { ...last, message: `${last.message} (and ${more - 1} more problems)` }];
};
