import { listed } from './control-links.ts';

/** Ids in a message, of many only the first ones: `` `R-001`, `R-002` and 12 more ``. */
export const firstOf = (ids: readonly string[], most = 8): string =>
  ids.length <= most + 1
    ? listed(ids)
    : `${listed(ids.slice(0, most))} and ${ids.length - most} more`;
