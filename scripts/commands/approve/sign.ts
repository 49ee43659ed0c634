import { randomUUID } from 'node:crypto';
import type {
  ApprovalStatement,
  ApprovedSubject,
  PersonalPredicate,
} from '#approvals/attestation/statement.ts';
import { sameStatement } from '#approvals/attestation/write-statement.ts';
import type { Person, TrustState } from '#approvals/trust-state.ts';
import { byText } from '#findings/text-order.ts';
import { didYouMean } from '#findings/near-miss.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { History } from '#history/history.ts';
import { noteLines, writeNotes } from '#history/notes-writer.ts';
import { resolveRevision } from '#history/revision.ts';
import { shellWord } from '#findings/shell-word.ts';
import { terminalText } from '#findings/terminal-text.ts';
import { alreadySaid, openKey, signStatement, type ApprovalKey } from './key.ts';
import { instantOf, openPlace, settingsAt, withHistory } from './place.ts';
import { approvable, type Approvable } from './settings.ts';
import type { Context, ExitCode } from '../context.ts';

/** Options of `isms approve sign`. */
export interface SignOptions {
  readonly root?: string;
  readonly at?: string;
  readonly key: string;
  /** Id of the signer, where the key does not tell. */
  readonly person?: string;
  readonly yes?: boolean;
}

/** Asks the user something on a terminal; absent where there is none. */
export type Ask = (question: string) => Promise<string>;

const requirePerson = (trust: TrustState, id: string): Person => {
  const person = trust.people.find((one) => one.id === id);
  if (person != null) return person;
  const near = didYouMean(
    id,
    trust.people.map((one) => one.id),
  );
  throw new UnreadableInput(`Cannot find the person \`${id}\` in isms.yml${near}`, {
    hint: 'give the `id` under `people`',
  });
};

/** Who signs: the owner of the key as isms.yml registers it. */
const signer = (
  context: Context,
  trust: TrustState,
  { fingerprint }: ApprovalKey,
  named: string | undefined,
): Person => {
  const owner = trust.keyOwners.get(fingerprint);
  const wanted = named == null ? undefined : requirePerson(trust, named);
  if (owner?.type === 'person') {
    if (wanted == null || wanted.id === owner.person.id) return owner.person;
    throw new UnreadableInput(
      `The key ${fingerprint} belongs to \`${owner.person.id}\`, not to \`${wanted.id}\``,
      { hint: 'sign with your own key, or leave out `--person`' },
    );
  }
  if (owner != null) {
    throw new UnreadableInput(`The key ${fingerprint} belongs to a machine, expected a person's`, {
      hint: 'sign with your own key',
    });
  }
  if (wanted == null) {
    throw new UnreadableInput(`No person in isms.yml has the key ${fingerprint}`, {
      hint: 'register its public half under `keys` of yourself, or say who you are with `--person ID`',
    });
  }
  context.warn(
    `the key ${fingerprint} is not registered for ${wanted.id} in isms.yml: the approval counts for nothing until it is`,
  );
  return wanted;
};

const digestLines = ({ content, sha256 }: ApprovedSubject): readonly string[] =>
  sha256 == null
    ? [`  content  tree ${content}`]
    : [`  content  blob ${content}`, `  sha256   ${sha256}`];

const described = (history: History, { subject, title, position }: Approvable): string => {
  const { id, day } = history.line.at(position);
  const { name, version, status } = subject;
  return [
    terminalText(`${subject.id} ${version}`.trim() + (title === '' ? '' : `: ${title}`)),
    terminalText(`  file     ${name}`),
    ...(status === 'retired' ? ['  status   retired: you approve that it no longer applies'] : []),
    ...digestLines(subject),
    `  set on   ${day} by commit ${id}`,
  ].join('\n');
};

const confirm = async (
  context: Context,
  person: Person,
  options: SignOptions,
  ask: Ask | undefined,
): Promise<boolean> => {
  if (options.yes === true) return true;
  if (ask == null) {
    throw new UnreadableInput('Cannot ask whether you approve, since this is no terminal', {
      hint: 'read the texts named above, then add `--yes`',
    });
  }
  const answer = await ask(`Do you, ${terminalText(person.name)}, approve exactly this? (yes/no) `);
  if (/^y(?:es)?$/i.test(answer.trim())) return true;
  context.note('nothing was signed');
  return false;
};

interface PersonalStatement extends ApprovalStatement {
  readonly predicate: PersonalPredicate;
}

const statementsOf = (
  history: History,
  items: readonly Approvable[],
  { main, uri, person, at }: { main: string; uri: string | undefined; person: string; at: string },
): readonly PersonalStatement[] =>
  [...new Set(items.map(({ position }) => position))]
    .sort((a, b) => a - b)
    .map((position) => ({
      subjects: items
        .filter((item) => item.position === position)
        .map(({ subject }) => subject)
        .sort((a, b) => byText(a.name, b.name)),
      repository: { root: history.root, ...(uri == null ? {} : { uri }) },
      line: {
        ref: `refs/heads/${main}`,
        before: history.line.at(position - 1).id,
        commit: history.line.at(position).id,
      },
      predicate: { type: 'personal', approvals: [{ person, decision: 'approved', at }] },
    }));

/** The same approval, given at another time. */
const saysSame = (said: ApprovalStatement, { predicate, ...rest }: PersonalStatement): boolean => {
  const [own] = predicate.approvals;
  if (own == null || said.predicate.type !== 'personal') return false;
  return said.predicate.approvals.some(({ at }) =>
    sameStatement(said, { ...rest, predicate: { type: 'personal', approvals: [{ ...own, at }] } }),
  );
};

const plain = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** The command that approves the same by a signed tag; nothing for names that a shell would read. */
const tagCommands = (statements: readonly PersonalStatement[], key: string): readonly string[] =>
  statements.flatMap(({ subjects, line }) => {
    const named = subjects.filter(({ version }) => version !== '');
    const [first] = named;
    if (first == null || !named.every(({ id, version }) => plain.test(id) && plain.test(version))) {
      return [];
    }
    const messages = named.map(({ id, version }) => `Approves: ${id} ${version}`).join('\n');
    const name = `approve/${first.id}-${first.version}`;
    return [
      `  git -c gpg.format=ssh -c user.signingkey=${shellWord(key)} tag -s -m ${shellWord(messages)} ${name} ${line.commit}`,
    ];
  });

/**
 * Approves the present content of records with a key of one's own: shows what it is, signs, and
 * notes it on the step that brought it. Needs no forge; `isms approve sync` carries it on.
 */
export const approveSign = async (
  context: Context,
  ids: readonly string[],
  options: SignOptions,
  ask: Ask | undefined,
): Promise<ExitCode> => {
  const { repository, git } = await openPlace(context, options.root ?? '.');
  const key = await openKey(context, options.key);
  const commit = await resolveRevision(repository, options.at ?? 'HEAD');
  return withHistory(repository, commit, undefined, async (history): Promise<ExitCode> => {
    const { trust, forges } = await settingsAt(history);
    const person = signer(context, trust, key, options.person);
    const items: Approvable[] = [];
    for (const id of new Set(ids)) items.push(await approvable(history, id));
    context.warn(items.map((item) => described(history, item)).join('\n'));
    if (!(await confirm(context, person, options, ask))) return 1;
    const statements = statementsOf(history, items, {
      main: trust.main,
      uri: forges[0],
      person: person.id,
      at: instantOf(context.now),
    });
    const lines = new Map<string, readonly string[]>();
    const told: string[] = [];
    for (const statement of statements) {
      const noted = await noteLines(git, statement.line.commit);
      const said = alreadySaid(noted, key.fingerprint, (other) => saysSame(other, statement));
      if (!said) lines.set(statement.line.commit, [await signStatement(key, statement)]);
      const what = statement.subjects
        .map(({ id, version }) => `${id} ${version}`.trim())
        .join(', ');
      told.push(`${terminalText(what)} ${said ? 'approved before' : 'approved'} by ${person.id}\n`);
    }
    if (lines.size > 0) await writeNotes({ git }, lines, randomUUID());
    for (const line of told) context.print(line);
    const tags = tagCommands(statements, key.keygen.key);
    context.note(
      [
        'carry it to the others with `isms approve sync`',
        ...(tags.length === 0 ? [] : ['the same by a signed tag, with git alone:', ...tags]),
      ].join('\n'),
    );
    return 0;
  });
};
