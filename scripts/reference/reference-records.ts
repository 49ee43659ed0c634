import type { ReferenceFiles } from './read-reference.ts';

/** A record of the reference ISMS as text. */
export interface ReferenceRecord {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** As written; absent for kinds that have none. */
  readonly version: string | undefined;
}

const field = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}: *"?([^"\\n]*?)"? *$`, 'm').exec(text)?.[1];

/** Id of a record by its front matter. */
export const idOf = (text: string): string | undefined => field(text, 'id');

/** The records among the files of the reference ISMS. */
export const referenceRecords = (files: ReferenceFiles): readonly ReferenceRecord[] => {
  const decoder = new TextDecoder();
  return [...files]
    .filter(([path]) => path.endsWith('.md') && !path.endsWith('README.md'))
    .map(([path, bytes]) => {
      const text = decoder.decode(bytes);
      return { path, text, id: idOf(text) ?? path, version: field(text, 'version') };
    });
};
