import { watch } from 'node:fs';
import { basename } from 'node:path';

/** The names in the root of an ISMS whose change asks for a new build. */
const contentNames = new Set(['isms.yml', 'policies', 'risks', 'soa', 'reviews', 'evidence']);

/** Editors write a file in several steps; one build is enough for them all. */
const quietTime = 150;

/**
 * Calls `changed` after the content below `root` changed and has been quiet for a moment.
 * Gives a function that stops watching.
 */
export const watchContent = (root: string, changed: () => void): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(root, { recursive: true }, (_event, name) => {
    const [top = ''] = (name ?? '').split(/[\\/]/);
    const temporary = basename(name ?? '').startsWith('.');
    if (!contentNames.has(top) || temporary) return;
    clearTimeout(timer);
    timer = setTimeout(changed, quietTime);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
};
