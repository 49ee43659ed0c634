import { join } from 'node:path';
import { readRoster } from '#acknowledgements/roster.ts';
import type { IsmsSource } from '#open-isms.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { Context } from './context.ts';
import { readGivenFile } from './given-file.ts';

const readText = async (context: Context, folder: string, name: string): Promise<string> => {
  const path = join(folder, name);
  try {
    return (await readGivenFile(context, path)).toString('utf8');
  } catch (cause) {
    if (cause instanceof UnreadableInput) throw cause;
    throw new UnreadableInput(`Cannot read \`${path}\``, {
      hint: 'give `--acks` the folder that `isms ack export` wrote',
      cause,
    });
  }
};

/**
 * What the acknowledgement service exported to a folder: `acks.jsonl` and `state.json`; nothing
 * where no folder is named. Throws `UnreadableInput` where it is not such a folder.
 */
export const readAcknowledgements = async (
  context: Context,
  folder: string | undefined,
): Promise<Pick<IsmsSource, 'acknowledgements'>> => {
  if (folder === undefined) return {};
  const roster = readRoster(await readText(context, folder, 'state.json'));
  if (typeof roster === 'string') {
    throw new UnreadableInput(`In \`${join(folder, 'state.json')}\`: ${roster}`, {
      hint: 'export it again with `isms ack export`',
    });
  }
  return { acknowledgements: { receipts: await readText(context, folder, 'acks.jsonl'), roster } };
};
