import type { GitProcess } from './git.ts';

/** Asks a `cat-file --batch` for objects by id: one write for all that is asked for at once. */
export const asking = ({ input }: Pick<GitProcess, 'input'>): ((id: string) => void) => {
  let unsent = '';
  const send = (): void => {
    input.write(unsent);
    unsent = '';
  };
  return (id) => {
    if (unsent === '') queueMicrotask(send);
    unsent += `${id}\n`;
  };
};
