import { parseSshKey } from '#approvals/signatures/ssh-key.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { Context } from './context.ts';
import { readGivenFile } from './given-file.ts';

const hint =
  'give the public half, a file that ends with `.pub`; `ssh-keygen -t ed25519` makes one';

const tell = (message: string, cause?: unknown): UnreadableInput =>
  new UnreadableInput(message, { hint, ...(cause === undefined ? {} : { cause }) });

/**
 * Reads the public SSH key in a file, and gives its type and base64 without the comment. Throws
 * `UnreadableInput` for a private key, for several, and for one that can sign nothing here.
 */
export const readPublicKey = async (context: Context, path: string): Promise<string> => {
  let text: string;
  try {
    text = (await readGivenFile(context, path)).toString('utf8');
  } catch (cause) {
    if (cause instanceof UnreadableInput) throw cause;
    throw tell(`Cannot read the key \`${path}\``, cause);
  }
  if (text.includes('PRIVATE KEY-----')) {
    throw tell(`Unexpected private key in \`${path}\`, expected a public one`);
  }
  const [line = '', ...more] = text.split('\n').filter((one) => one.trim() !== '');
  if (more.length > 0) throw tell(`Unexpected second line in \`${path}\`, expected one public key`);
  const key = parseSshKey(line.trim());
  if ('refused' in key) throw tell(`The key in \`${path}\` ${key.refused}`);
  return `${key.type} ${key.blob}`;
};
