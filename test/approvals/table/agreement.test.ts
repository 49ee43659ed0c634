import { describe, expect, test } from 'vitest';
import { forgeAttestation, note } from '../../attestations.ts';
import type { GitStory } from '../../git-story.ts';
import { overOtherBytes, signCommit, type Signer } from '../../signers.ts';
import { approvalOf, bianca, clara, ines, omar, policy } from '../exemplar.ts';
import { accounts, bot, dario, forge, keys, least, path, start, tagOf } from './company.ts';

type Level = 'recorded' | 'attested' | 'signed';

/** Who signed a commit: the owner of a registered key, or why it counts for nobody. */
type Signature = keyof typeof owners | 'none' | 'stranger' | 'bot' | 'forge' | 'bad';

const owners = { ines, omar, clara, dario, bianca };
const cisos = ['clara', 'dario'];
const levels: readonly Level[] = ['recorded', 'attested', 'signed'];

/** What the history cannot tell without checking signatures: who made which. */
interface Ledger {
  readonly signatures: Map<string, Signature>;
  /** By step: the owners of tags that approve version and step. */
  readonly tags: Map<string, { owner: string; version: string }[]>;
  /** By step: who reviewed, and who wrote, as the recorder says. */
  readonly notes: Map<string, { reviewer: string; writer: string; version: string }>;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const signerOf = (signature: Exclude<Signature, 'none'>): Signer =>
  signature === 'bad' ? overOtherBytes(keys.clara) : keys[signature];

/** Tells a history by chance, and what nobody can see in it. */
const tell = async (seed: number): Promise<{ repo: GitStory; ledger: Ledger; limit: Level }> => {
  const random = randomFrom(seed);
  const pick = <T>(...choices: readonly [T, ...T[]]): T =>
    choices[Math.floor(random() * choices.length)] ?? choices[0];
  const limit = pick<Level>('recorded', 'recorded', 'recorded', 'attested', 'signed');
  const repo = start(least(limit));
  const ledger: Ledger = { signatures: new Map(), tags: new Map(), notes: new Map() };
  const people = [ines, omar, clara, dario] as const;
  const sign = async (id: string, signature: Signature): Promise<string> => {
    const signed = signature === 'none' ? id : await signCommit(repo, id, signerOf(signature));
    ledger.signatures.set(signed, signature);
    return signed;
  };
  const commit = async (version: string, date: string): Promise<string> => {
    repo.write(path, policy(version, pick('Ask.', 'Write.', 'Call.')));
    const coAuthor = pick('', '', '', '', '', '\n\nCo-authored-by: C <Clara@example.com>');
    const author = pick(...people, ines, ines, ines, pick(ines, ines, 'X <x@example.net>'));
    const id = repo.commit(`Edit${coAuthor}`, { author, date });
    return sign(
      id,
      pick<Signature>('none', 'none', 'none', 'ines', 'ines', 'clara', 'bad', 'stranger'),
    );
  };
  const steps = 2 + Math.floor(random() * 3);
  for (let step = 0; step < steps; step += 1) {
    const date = `2026-01-${String(10 + step)}`;
    const version = pick('1.0', '1.0', '1.1');
    const how = pick('merge', 'merge', 'merge', 'squash');
    let id: string;
    if (how === 'squash') {
      id = await commit(version, date);
    } else {
      repo.branch('proposal');
      await commit(version, date);
      if (random() < 0.3) await commit(version, date);
      repo.branch('main');
      const trailer = pick(
        '',
        '\n\nApproved-by: C <clara@example.com>',
        '\n\nApproved-by: D <dario@example.com>',
      );
      const author = pick(...people, clara, bianca, bot);
      const signature = pick<Signature>(
        ...([
          'none',
          'none',
          'none',
          'none',
          'clara',
          'dario',
          'omar',
          'forge',
          'forge',
          'bot',
          'bad',
          'stranger',
        ] as const),
      );
      const byForge = signature === 'forge' && random() < 0.8 ? { committer: forge } : {};
      // What trailers mean in a commit that the forge signed is no matter of this test.
      const message = `Merge${signature === 'forge' ? '' : trailer}`;
      const resolve = (): void => {
        if (random() < 0.15) repo.write(path, policy(version, 'Neither.'));
      };
      id = repo.merge('proposal', { author, date, message, resolve, ...byForge });
      id = await sign(id, signature);
      repo.git('branch', '-D', 'proposal');
    }
    if (random() < 0.25) {
      const owner = pick<'clara' | 'dario' | 'omar'>('clara', 'dario', 'omar');
      const named = pick(version, version, '3.0');
      await tagOf(repo, id, named, { signer: keys[owner], name: `tag-${step}`, date });
      ledger.tags.set(id, [{ owner, version: named }]);
    }
    if (random() < 0.25) {
      const reviewer = pick<'clara' | 'dario' | 'omar'>('clara', 'dario', 'omar');
      const writer = pick<'ines' | 'clara'>('ines', 'ines', 'clara');
      const line = await forgeAttestation(repo, {
        commit: id,
        head: id,
        subjects: [{ path, id: 'POL-001', version }],
        author: accounts[writer],
        reviews: [{ ...accounts[reviewer], at: `${date}T09:00:00Z` }],
        signers: [keys.recorder],
      });
      note(repo, id, [line]);
      ledger.notes.set(id, { reviewer, writer, version });
    }
  }
  return { repo, ledger, limit };
};

/** A judge that knows the book and asks git one simple question after another. */
const naiveJudge = (repo: GitStory, ledger: Ledger, limit: Level) => {
  const ask = (...command: readonly string[]): string => repo.git(...command);
  const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
  const contentOf = (commit: string): string => {
    const found = lines(ask('ls-tree', commit, '--', path))[0];
    return found?.split(/[ \t]/)[2] ?? '';
  };
  const parentsOf = (commit: string): readonly string[] =>
    ask('rev-list', '--no-walk', '--parents', commit).split(' ').slice(1);
  const versionOf = (commit: string): string => {
    const content = contentOf(commit);
    if (content === '') return '';
    return /^version: "(.*)"$/m.exec(ask('cat-file', 'blob', content))?.[1] ?? '';
  };
  const personOf = (email: string): string | undefined =>
    Object.entries(owners).find(([, who]) => who.includes(`<${email.toLowerCase()}>`))?.[0];
  const isOwner = (signature: Signature | undefined): signature is keyof typeof owners =>
    signature != null && signature in owners;
  const addressesIn = (message: string, token: string): readonly string[] =>
    lines(message)
      .filter((line) => line.startsWith(`${token}:`))
      .map((line) => /<(.*)>/.exec(line)?.[1] ?? '');

  /** Person ids, `undefined` for an address of nobody. */
  const writersOf = (step: string): readonly (string | undefined)[] => {
    const brought = lines(ask('rev-list', step, `^${step}^1`));
    const writing = brought.filter((commit) =>
      parentsOf(commit).every((parent) => contentOf(parent) !== contentOf(commit)),
    );
    return [
      ...writing.flatMap((commit) => {
        const signature = ledger.signatures.get(commit);
        // A step with one parent that somebody else signed is his approval, not his writing.
        const approval = commit === step && parentsOf(step).length === 1;
        return [
          personOf(ask('log', '-1', '--no-mailmap', '--format=%ae', commit)),
          ...addressesIn(ask('log', '-1', '--format=%B', commit), 'Co-authored-by').map(personOf),
          ...(isOwner(signature) && !approval ? [signature] : []),
        ];
      }),
    ];
  };

  const witnessesOf = (step: string): readonly (readonly [string | undefined, Level])[] => {
    const signature = ledger.signatures.get(step);
    const merges = parentsOf(step).length > 1;
    const [author = '', committer = ''] = lines(ask('log', '-1', '--format=%ae%n%ce', step));
    const version = versionOf(step);
    const tags = (ledger.tags.get(step) ?? [])
      .filter((tag) => tag.version === version)
      .map(({ owner }) => [owner, 'signed'] as const);
    const noted = ledger.notes.get(step);
    const reviews = noted == null ? [] : [[noted.reviewer, 'attested'] as const];
    const merger = personOf(author);
    const byForge = signature === 'forge' && merges && committer === 'noreply@github.com';
    const silent = signature === 'none' || signature === 'stranger';
    const trusted = author.startsWith('merge-bot@') || (merger != null && merger !== 'ines');
    const named = addressesIn(ask('log', '-1', '--format=%B', step), 'Approved-by');
    return [
      ...tags,
      ...reviews,
      ...(isOwner(signature) ? [[signature, 'signed'] as const] : []),
      ...(byForge ? [[merger, 'attested'] as const] : []),
      ...(silent && merges && trusted
        ? [merger, ...named.map(personOf)].map((person) => [person, 'recorded'] as const)
        : []),
    ];
  };

  /** The level at which a step approves what it brought, if it does. */
  const levelOf = (step: string, unapproved: readonly string[]): Level | undefined => {
    const noted = ledger.notes.get(step);
    const writers = [
      ...[...unapproved, step].flatMap(writersOf),
      ...(noted == null ? [] : [noted.writer]),
    ];
    if (writers.includes(undefined)) return undefined;
    const able = witnessesOf(step)
      .filter(([person]) => person != null && cisos.includes(person) && !writers.includes(person))
      .map(([, level]) => levels.indexOf(level));
    const best = levels[Math.max(-1, ...able)];
    return best != null && levels.indexOf(best) >= levels.indexOf(limit) ? best : undefined;
  };

  const line = lines(ask('rev-list', '--first-parent', 'HEAD'));
  const version = versionOf('HEAD');
  const other = line.findIndex((commit) => versionOf(commit) !== version);
  const run = line.slice(0, other).reverse();
  const changed = run.filter((step) => contentOf(step) !== contentOf(`${step}^1`));
  const levelAt = (index: number): Level | undefined =>
    levelOf(changed[index] ?? '', changed.slice(0, index));
  const first = changed.findIndex((_, index) => levelAt(index) != null);
  const approving = changed[first];
  if (approving == null) return { verdict: 'not-approved' };
  const same = contentOf(approving) === contentOf('HEAD');
  return { verdict: same ? 'approved' : 'drift', level: levelAt(first) };
};

describe('a naive judge and the tool', () => {
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
  const seen = new Map<string, number>();

  test.each(seeds)('agree on the history told from seed %i', async (seed) => {
    const { repo, ledger, limit } = await tell(seed);
    const { verdict, level } = await approvalOf(repo);
    const found = verdict === 'not-approved' ? { verdict } : { verdict, level };
    expect(found).toEqual(naiveJudge(repo, ledger, limit));
    const word = verdict === 'approved' ? level : verdict;
    seen.set(word, (seen.get(word) ?? 0) + 1);
  });

  // Chance must not have told the same story sixty times.
  test('have seen every verdict and level', () => {
    expect(Object.fromEntries([...seen].sort())).toMatchInlineSnapshot(`
      {
        "attested": 5,
        "drift": 8,
        "not-approved": 39,
        "recorded": 1,
        "signed": 7,
      }
    `);
  });
});
