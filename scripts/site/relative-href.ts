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

/** The address of a page below the root of the site on its host, such as `/isms/`. */
export const absoluteHref = (base: string, to: string, anchor?: string): string =>
  `${base.replace(/\/?$/, '/')}${relativeHref('index.html', to, anchor)}`;
