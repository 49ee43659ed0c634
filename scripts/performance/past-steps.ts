import type { Past, PastContent } from '#history/past.ts';

/** What one step of the main line set: all contents of it, in the order of their paths. */
export interface PastStep {
  readonly day: string;
  readonly commit: string;
  readonly contents: readonly PastContent[];
}

/** Where a content stands in the order of steps; contents without a place go by their days. */
const before = (a: PastContent, b: PastContent): number => {
  if (a.position !== undefined && b.position !== undefined) return a.position - b.position;
  return a.day < b.day ? -1 : Number(a.day > b.day);
};

/** The steps that set any of these contents, oldest first. */
export const stepsOf = (
  { contents }: Past,
  wanted: (path: string) => boolean = () => true,
): readonly PastStep[] => {
  const all = [...contents].flatMap(([path, known]) => (wanted(path) ? known : []));
  const steps: { day: string; commit: string; contents: PastContent[] }[] = [];
  // The sort is stable, so contents of one step keep the order of their paths.
  for (const content of all.toSorted(before)) {
    const last = steps.at(-1);
    if (last?.commit === content.commit) last.contents.push(content);
    else steps.push({ day: content.day, commit: content.commit, contents: [content] });
  }
  return steps;
};
