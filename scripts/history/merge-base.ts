import type { Repository } from './repository.ts';

/**
 * The commit at which the history of `head` left that of `base` (both full ids); `undefined` where
 * they have none in common. Of several, as after criss-cross merges, the one that git names first.
 */
export const mergeBase = async (
  { git }: Repository,
  base: string,
  head: string,
): Promise<string | undefined> => {
  const named = await git.text('rev-parse', '--end-of-options', `${base}...${head}`);
  return /^\^([0-9a-f]+)$/m.exec(named)?.[1];
};
