import type { FactDescription } from './reader.ts';

type Type = FactDescription['type'];

/** A fact of the whole export, mostly a count. */
export const ofExport = (name: string, means: string, type: Type = 'number'): FactDescription => ({
  name,
  type,
  about: 'the export',
  means,
});

/** A fact of each entry of a kind. */
export const of = (about: string, name: string, type: Type, means: string): FactDescription => ({
  name,
  type,
  about,
  means,
});
