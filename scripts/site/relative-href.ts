import { posix } from 'node:path';

/**
 * The relative address of one page seen from another, so that a site works under any sub-path
 * and from a folder on disk. Both are paths inside the site, such as `risks/r-001/index.html`.
 */
export const relativeHref = (from: string, to: string, anchor?: string): string => {
  const steps = posix.relative(posix.dirname(from), to).split('/').map(encodeURIComponent);
  const fragment = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  return from === to && fragment !== '' ? fragment : `${steps.join('/')}${fragment}`;
};
