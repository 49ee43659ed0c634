import { randomUUID } from 'node:crypto';
import { namesApproval } from '#approvals/approving-tags.ts';
import { carryTags } from '#history/notes-tags.ts';
import { openRemote } from '#history/notes-remote.ts';
import { notesApart, writeNotes } from '#history/notes-writer.ts';
import { counted } from '#findings/counted.ts';
import { terminalText } from '#findings/terminal-text.ts';
import { openPlace } from './place.ts';
import type { Context, ExitCode } from '../context.ts';

/** Options of `isms approve sync`. */
export interface SyncOptions {
  readonly root?: string;
  readonly remote?: string;
  readonly dryRun?: boolean;
}

/**
 * Carries approvals between this clone and a remote: fetches and joins the notes, pushes what the
 * remote lacks, also tags that approve something. Removes and replaces nothing.
 */
export const approveSync = async (context: Context, options: SyncOptions): Promise<ExitCode> => {
  const { repository, git } = await openPlace(context, options.root ?? '.');
  const remote = await openRemote(git, options.remote ?? 'origin');
  const dryRun = options.dryRun === true;
  const { toGive, toTake } = await notesApart({ git, remote }, randomUUID());
  if (!dryRun) await writeNotes({ git, remote }, new Map(), randomUUID());
  const tags = await carryTags(repository, remote, namesApproval, dryRun);
  const would = dryRun ? 'would be ' : '';
  context.print(
    [
      `${counted(toTake, 'attestation')} ${would}taken from ${remote.name}\n`,
      `${counted(toGive, 'attestation')} ${would}given to ${remote.name}\n`,
      ...tags.given.map((name) => `tag ${terminalText(name)} ${would}given to ${remote.name}\n`),
    ].join(''),
  );
  if (tags.clash) {
    context.warn(
      `${remote.name} has other tags under names that this clone has, too; they were left as they are`,
    );
  }
  return 0;
};
