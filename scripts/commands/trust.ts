import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { trustRootWords } from '#approvals/words.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { terminalText } from '#findings/terminal-text.ts';
import { counted } from '#findings/counted.ts';
import type { Context, ExitCode } from './context.ts';
import type { OpenOptions } from './open.ts';
import { openRoot, type OpenedRoot } from './open-root.ts';
import { keyFile } from './trust-file.ts';
import {
  shownApprovers,
  shownForges,
  type ShownApprover,
  type ShownForge,
  type ShownKey,
} from './trust-people.ts';

/** Options of `isms trust show`. */
export interface TrustShowOptions extends OpenOptions {
  readonly format: 'text' | 'json';
}

const life = ({ from, to }: { readonly from?: string; readonly to?: string }): string =>
  [from === undefined ? '' : ` from ${from}`, to === undefined ? '' : ` to ${to}`].join('');

const keyLine = (what: string, key: ShownKey): string =>
  `    ${what} ${key.fingerprint}${life(key)}${key.revoked ? ', revoked' : ''}`;

const approverLines = ({ name, id, account, roles, keys }: ShownApprover): readonly string[] => [
  `  ${name} (${id})${account === undefined ? '' : `, account ${account}`}`,
  ...roles.map(
    (role) => `    as ${role.role}${life(role)}: ${role.approves.join(', ').replaceAll('_', ' ')}`,
  ),
  ...(roles.length === 0 ? ['    holds no role that approves anything'] : []),
  ...keys.map((key) => keyLine('key', key)),
  ...(keys.length === 0 ? ['    no key of their own: at most attested by the forge'] : []),
];

const forgeLines = ({ forge, recorders, merges }: ShownForge): readonly string[] => [
  `  ${forge}`,
  ...recorders.map((key) => keyLine('recorder', key)),
  ...merges.map((key) => keyLine('merges', key)),
  ...(recorders.length + merges.length === 0 ? ['    no key: nothing is attested'] : []),
];

const trustNow: Readonly<Record<string, string>> = {
  root: 'The trust parts of `isms.yml` stand as in the trust root.',
  approved: 'The trust parts of `isms.yml` were changed since, with approval: see `isms history`.',
  'not-approved':
    'The trust parts of `isms.yml` were changed since, without approval: the earlier ones stay in force.',
  unknown: 'Whether the trust parts of `isms.yml` were changed since cannot be decided.',
};

const confirmLines = ({ root, path, signedBy }: OpenedRoot): readonly string[] => [
  'How to confirm it: read the commit id, the sha256 or the keys to somebody of the organisation whom',
  'you know, on the telephone or on paper, not by the way on which this clone came. Then give it:',
  `  isms check --trust ${root}`,
  'The same by hand:',
  `  git cat-file blob ${root}:${path} | openssl dgst -sha256`,
  signedBy === undefined
    ? 'No SSH key signed the first commit, so a file of keys cannot confirm it; the commit id can.'
    : `The key ${signedBy} signed the first commit; a file that holds it confirms the commit too (\`isms trust init\`).`,
];

const showText = (opened: OpenedRoot): string => {
  const { proof, settings, named } = opened;
  const { undecidable } = proof;
  const forges = shownForges(settings);
  const lines = [
    trustRootWords(proof),
    ...(undecidable === undefined ? [] : [undecidable.message]),
    trustNow[proof.trust?.verdict ?? 'unknown'] ?? '',
    '',
    'Who may approve what, as the trust root says and the records ask',
    ...shownApprovers(settings, named).flatMap(approverLines),
    '  A record may name other roles, too (`approvers`, `risk_owner`, `granted_by`).',
    ...(forges.length === 0 ? [] : ['', 'Forges whose word counts']),
    ...forges.flatMap(forgeLines),
    '',
    ...(proof.rootConfirmed === true ? [] : confirmLines(opened)),
  ];
  return `${lines.map(terminalText).join('\n').trimEnd()}\n`;
};

const showJson = ({ proof, root, settings, named, signedBy, commit }: OpenedRoot): string => {
  const shown = {
    version: 1,
    commit,
    trustRoot: {
      commit: root,
      confirmed: proof.rootConfirmed ?? false,
      ismsSha256: proof.rootPrint?.sha256 ?? null,
      keys: proof.rootPrint?.keys ?? [],
      signedBy: signedBy ?? null,
    },
    verdict: proof.trust?.verdict ?? 'unknown',
    approvers: shownApprovers(settings, named),
    forges: shownForges(settings),
  };
  return `${JSON.stringify(shown, undefined, 2)}\n`;
};

/** Prints where trust starts, who may approve what there, and how to confirm it over another way. */
export const trustShow = async (context: Context, options: TrustShowOptions): Promise<ExitCode> => {
  const opened = await openRoot(context, options);
  context.print(options.format === 'json' ? showJson(opened) : showText(opened));
  return opened.proof.undecidable === undefined ? 0 : 1;
};

const writeNew = async (path: string, text: string): Promise<void> => {
  try {
    // `wx` also refuses what became a link since it was looked at.
    const file = await open(path, 'wx', 0o644);
    await file.writeFile(text).finally(() => file.close());
  } catch (cause) {
    const exists = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    throw new UnreadableInput(
      exists ? `\`${path}\` is there already` : `Cannot write \`${path}\``,
      { hint: 'give another file: `isms trust init FILE`', cause },
    );
  }
};

/**
 * Writes the keys of people, as the trust root registers them, to a file of the
 * verifier's own. Never overwrites one: it may have been confirmed.
 */
export const trustInit = async (
  context: Context,
  file: string | undefined,
  options: OpenOptions,
): Promise<ExitCode> => {
  const opened = await openRoot(context, options);
  const { root, signedBy } = opened;
  const { text, fingerprints } = keyFile(opened);
  if (fingerprints.length === 0) {
    throw new UnreadableInput('Cannot write a file of keys: nobody has an SSH key there', {
      hint: `confirm the commit id over another way, then give it: \`--trust ${root}\``,
    });
  }
  const name = file ?? 'trusted-keys';
  await writeNew(resolve(context.folder, name), text);
  context.note(`${counted(fingerprints.length, 'key')}; not confirmed by anybody yet`);
  context.note('compare each fingerprint on the telephone or on paper with the person it names');
  context.note(
    signedBy !== undefined && fingerprints.includes(signedBy)
      ? `then give it: \`isms check --trust ${name}\``
      : `none of them signed the first commit: confirm its id too, and give \`--trust ${root}\``,
  );
  context.print(`${name}\n`);
  return 0;
};
