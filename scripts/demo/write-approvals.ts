import { runGit, signatory, type Signatory } from './write-repository.ts';
import { notesRef } from '#history/references.ts';

/** A note on a commit. */
export interface Note {
  readonly commit: string;
  readonly text: string;
  /** Seconds since 1970. */
  readonly time: number;
}

/** A tag whose message ends with its signature. */
export interface SignedTag {
  readonly name: string;
  readonly target: string;
  readonly tagger: Signatory;
  readonly message: string;
}

const recorder = { name: 'Approval recorder', email: 'recorder@example.com' };

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

const noteLines = ({ commit, text, time }: Note): string =>
  `commit ${notesRef}\ncommitter ${signatory({ ...recorder, time })}\n` +
  `${data('Record approvals\n')}N inline ${commit}\n${data(text)}\n`;

const tagLines = ({ name, target, tagger, message }: SignedTag): string =>
  `tag ${name}\nfrom ${target}\ntagger ${signatory(tagger)}\n${data(message)}`;

/** Writes notes and tags beside a history that is there, with one `git fast-import`. */
export const writeApprovals = (
  folder: string,
  { notes, tags }: { readonly notes: readonly Note[]; readonly tags: readonly SignedTag[] },
  environment: NodeJS.ProcessEnv,
): Promise<void> => {
  const input = [...notes.map(noteLines), ...tags.map(tagLines)].join('');
  return runGit(folder, environment, ['fast-import', '--quiet'], Buffer.from(input));
};
