import type { Past, PastContent } from '#history/past.ts';

/** What a path said from a day on; `undefined` where it was removed. */
export type Said = readonly [day: string, data: Readonly<Record<string, unknown>> | undefined];

/** The commit of a day in `pastOf`. */
export const commitOf = (day: string): string => day.replaceAll('-', '').padEnd(40, '0');

/** A past from what each path said when; what was said on one day was set by one commit. */
export const pastOf = (said: Readonly<Record<string, readonly Said[]>>): Past => {
  const days = [...new Set(Object.values(said).flatMap((all) => all.map(([day]) => day)))].sort();
  const contents = Object.entries(said).map(([path, all]): [string, readonly PastContent[]] => [
    path,
    all.map(([day, data]) => ({
      path,
      day,
      commit: commitOf(day),
      position: days.indexOf(day),
      data,
    })),
  ]);
  return { contents: new Map(contents) };
};
