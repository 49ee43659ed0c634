import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeDemoRepository } from '#demo/make-repository.ts';
import { note } from '../attestations.ts';
import {
  keys,
  mergePlain,
  mergeSigned,
  path as policyPath,
  start,
  startWith,
  writes,
} from '../approvals/table/company.ts';
import { policy } from '../approvals/exemplar.ts';
import { runIsms } from '../commands/run-isms.ts';
import { storyIn, type GitStory } from '../git-story.ts';
import { tool } from '../independent-tools.ts';
import { commitBytes, gitBytes, replaceTip, storeObject } from '../signers.ts';
import { beginWalk, readWriters, type Walk } from './by-hand-walk.ts';

const able = ['ssh-keygen', 'openssl'].map(tool).every((found) => found);
const shells = ['sh', 'bash'].filter(tool);

const attestedPath = 'policies/isms/communication-plan.md';
const taggedPath = 'reviews/exceptions/exc-2026-001.md';
const tagName = 'approved-20';

const goodByRecorder = 'Good "approval@isms-as-code" signature for recorder with ED25519 key';
const goodByApprover = 'Good "git" signature for approver with ED25519 key';

interface Statement {
  readonly subject: readonly { readonly name: string; readonly digest: object }[];
  readonly predicate: {
    readonly repository: { readonly root: string };
    readonly line: { readonly before: string; readonly commit: string };
    readonly change: { readonly writers: readonly { readonly login: string }[] };
    readonly approvals: readonly {
      readonly login: string;
      readonly id: number;
      readonly decision: string;
      readonly reviewed: Readonly<Record<string, string>>;
    }[];
  };
}

const statementOf = ({ file }: Walk): Statement =>
  // What the tool writes, of the shape that docs/approvals.md states.
  JSON.parse(readFileSync(file('statement'), 'utf8')) as Statement;

/** Puts the recorder's key into its variable, as the text says: from `isms.yml` before the step. */
const takeRecorderKey = async (walk: Walk): Promise<void> => {
  const { forges } = await walk.settings();
  await walk.shell.set('RECORDER_KEY', forges[0]?.recorder[0]?.ssh ?? '');
};

const takeKeyOf = async (walk: Walk, person: string): Promise<void> => {
  const { people } = await walk.settings();
  await walk.shell.set('KEY', people.find(({ id }) => id === person)?.keys?.[0]?.ssh ?? '');
};

describe.skipIf(!able)('the same proof by hand, on the demo', () => {
  let demo: string;
  beforeAll(async () => {
    demo = realpathSync(mkdtempSync(join(tmpdir(), 'isms-by-hand-')));
    await makeDemoRepository(demo, process.env);
  });
  afterAll(() => {
    rmSync(demo, { recursive: true, force: true });
  });

  /** A copy with all its notes and tags, to be doctored. */
  const copy = (): GitStory => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isms-doctored-')));
    const repo = storyIn(folder, folder);
    onTestFinished(repo.discard);
    repo.git('clone', '--quiet', demo, '.');
    repo.git('fetch', '--quiet', 'origin', 'refs/notes/*:refs/notes/*');
    return repo;
  };
  const noteOn = (repo: GitStory, commit: string): string =>
    repo.git('notes', '--ref=isms-approvals', 'show', commit);

  it.each(shells)('shows the root that `isms trust show` prints, in %s', async (shell) => {
    const { root } = await beginWalk(shell, demo, attestedPath);
    const [commit = '', digest = ''] = root.trim().split('\n');
    const sha256 = digest.replace(/^.*= /, '');
    const { stdout } = await runIsms(['trust', 'show', '--root', demo]);
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    expect(stdout).toContain(`commit ${commit} (isms.yml sha256 ${sha256},`);
  });

  it.each(shells)(
    'shows who approved a policy, as the recorder signed it, in %s',
    async (shell) => {
      const walk = await beginWalk(shell, demo, attestedPath);
      const [step] = walk.steps;
      expect(walk.steps.map(({ day }) => day)).toEqual(['2026-09-17', '2025-09-29']);
      expect(step?.after).toBe(walk.now);
      const { people } = await walk.settings();
      await takeRecorderKey(walk);
      const { text, code } = await walk.type('attestation');
      expect([text, code]).toEqual([expect.stringContaining(goodByRecorder), 0]);

      const shown = (await walk.type('statement')).text;
      const { subject, predicate } = statementOf(walk);
      const sha256 = createHash('sha256')
        .update(gitBytes(copy(), ['cat-file', 'blob', walk.now]))
        .digest('hex');
      expect(shown).toContain(`= ${sha256}`);
      expect(shown).toContain('"decision":"approved"\n');
      expect(predicate.repository.root).toBe(walk.root.trim().split('\n')[0]);
      expect(predicate.line.commit).toBe(step?.commit);
      const named = subject.find(({ name }) => name === attestedPath);
      expect(named?.digest).toEqual({ gitBlob: walk.now, sha256 });

      const chief = people.find(({ roles }) =>
        roles?.some(({ role }) => role === 'top-management'),
      );
      const review = predicate.approvals.find(({ login }) => login === chief?.forge?.login);
      expect(review).toMatchObject({ ...chief?.forge, decision: 'approved' });
      expect(review?.reviewed[attestedPath]).toBe(walk.now);

      const writers = readWriters((await walk.type('writers')).text);
      expect(writers).toEqual(['Victor Dubois <victor.dubois@example.com>']);
      expect(predicate.change.writers.map(({ login }) => login)).not.toContain(review?.login);
    },
  );

  it('refuses a note in which one character was changed', async () => {
    const walk = await beginWalk('sh', demo, attestedPath);
    const repo = copy();
    const step = walk.steps[0]?.commit ?? '';
    const line = noteOn(repo, step);
    const place = line.indexOf('"payload":"') + 400;
    const other = line[place] === 'A' ? 'B' : 'A';
    note(repo, step, [line.slice(0, place) + other + line.slice(place + 1)]);
    const doctored = await beginWalk('sh', repo.folder, attestedPath);
    await takeRecorderKey(doctored);
    const { text, code } = await doctored.type('attestation');
    expect(code).not.toBe(0);
    expect(text).toMatch(/Could not verify signature|incorrect signature/);
    expect(text).not.toContain('Good');
  });

  it('refuses a note that another key than the recorder’s signed', async () => {
    const walk = await beginWalk('sh', demo, attestedPath);
    await walk.shell.set('RECORDER_KEY', keys.recorder.publicKey);
    const { text, code } = await walk.type('attestation');
    expect(code).not.toBe(0);
    expect(text).not.toContain('signature for recorder');
  });

  it('shows that a note copied to another text speaks of the old one', async () => {
    const repo = copy();
    const text = readFileSync(join(repo.folder, attestedPath), 'utf8');
    const step = repo.git('log', '-1', '--first-parent', '--format=%H', '--', attestedPath);
    repo.write(attestedPath, `${text}One more sentence.\n`);
    const later = repo.commit('Change the text');
    note(repo, later, [noteOn(repo, step)]);
    const walk = await beginWalk('sh', repo.folder, attestedPath);
    expect(walk.steps[0]?.commit).toBe(later);
    await takeRecorderKey(walk);
    expect((await walk.type('attestation')).text).toContain(goodByRecorder);
    const { subject, predicate } = statementOf(walk);
    expect(predicate.line.commit).not.toBe(later);
    expect(JSON.stringify(subject)).not.toContain(walk.now);
  });

  it('reads a line that was written with other spaces, order and escapes', async () => {
    const walk = await beginWalk('sh', demo, attestedPath);
    const repo = copy();
    const step = walk.steps[0]?.commit ?? '';
    const entries = Object.entries(JSON.parse(noteOn(repo, step)) as object).reverse();
    const spaced = JSON.stringify(Object.fromEntries(entries), undefined, 1)
      .replaceAll('\n', ' ')
      .replaceAll('":', '" :')
      .replaceAll('/', '\\/');
    note(repo, step, [spaced]);
    const other = await beginWalk('sh', repo.folder, attestedPath);
    await takeRecorderKey(other);
    const { text, code } = await other.type('attestation');
    expect([text, code]).toEqual([expect.stringContaining(goodByRecorder), 0]);
  });

  it.each(shells)('shows who approved an exception by a signed tag, in %s', async (shell) => {
    const walk = await beginWalk(shell, demo, taggedPath);
    await takeKeyOf(walk, 'nadia');
    await walk.shell.set('TAG', tagName);
    await walk.type('signedStep');
    const { text, code } = await walk.type('signedTag');
    expect([text, code]).toEqual([expect.stringContaining(goodByApprover), 0]);
    expect(text).toContain(`object ${walk.steps[0]?.commit ?? ''}\n`);
    expect(text).toContain('\nApproves: EXC-2026-001 1.0\n');
    expect(readWriters((await walk.type('writers')).text).join()).not.toContain('Nadia');
  });

  it('refuses a tag by another key, and one whose words were changed', async () => {
    const walk = await beginWalk('sh', demo, taggedPath);
    await walk.shell.set('TAG', tagName);
    await walk.shell.set('KEY', keys.clara.publicKey);
    await walk.type('signedStep');
    const byOther = await walk.type('signedTag');
    expect(byOther.code).not.toBe(0);
    expect(byOther.text).not.toContain('for approver');

    const repo = copy();
    const tag = gitBytes(repo, ['cat-file', 'tag', tagName]).toString();
    const changed = storeObject(repo, 'tag', Buffer.from(tag.replace('001 1.0', '001 1.1')));
    repo.git('update-ref', `refs/tags/${tagName}`, changed);
    const doctored = await beginWalk('sh', repo.folder, taggedPath);
    await takeKeyOf(doctored, 'nadia');
    await doctored.shell.set('TAG', tagName);
    await doctored.type('signedStep');
    const { text, code } = await doctored.type('signedTag');
    expect(code).not.toBe(0);
    expect(text).not.toContain('Good');
  });
});

describe.skipIf(!able)('the same proof by hand, on a merge', () => {
  it.each(['sha1', 'sha256'] as const)('shows that the approver signed it (%s)', async (format) => {
    const repo = startWith({ files: {}, format });
    const step = await mergeSigned(repo, writes(repo), keys.clara);
    const walk = await beginWalk('sh', repo.folder, policyPath);
    expect(walk.steps.map(({ commit }) => commit)).toEqual([step]);
    expect(walk.now).toBe(repo.git('rev-parse', `HEAD:${policyPath}`));
    await takeKeyOf(walk, 'clara');
    const { text, code } = await walk.type('signedStep');
    expect([text, code]).toEqual([expect.stringContaining(goodByApprover), 0]);
    const writers = readWriters((await walk.type('writers')).text);
    expect(writers).toEqual(['Ines Author <ines@example.com>']);
  });

  it('refuses another key, and a merge that was changed after it was signed', async () => {
    const repo = start();
    const step = await mergeSigned(repo, writes(repo), keys.clara);
    const walk = await beginWalk('sh', repo.folder, policyPath);
    await takeKeyOf(walk, 'dario');
    const byOther = await walk.type('signedStep');
    expect(byOther.code).not.toBe(0);
    expect(byOther.text).not.toContain('for approver');

    const bytes = commitBytes(repo, step).toString();
    replaceTip(repo, step, Buffer.from(bytes.replace('Omar Merger', 'Omar Merges')));
    const doctored = await beginWalk('sh', repo.folder, policyPath);
    await takeKeyOf(doctored, 'clara');
    const { text, code } = await doctored.type('signedStep');
    expect(code).not.toBe(0);
    expect(text).not.toContain('Good');
  });

  it('shows each step of a version whose text was changed after the approval', async () => {
    const repo = start();
    const step = await mergeSigned(repo, writes(repo), keys.clara);
    repo.write(policyPath, policy('1.0', 'Ask nobody.'));
    const later = repo.commit('Quietly', { date: '2026-01-11' });
    const walk = await beginWalk('sh', repo.folder, policyPath);
    expect(walk.steps.map(({ commit }) => commit)).toEqual([later, step]);
    expect(walk.steps[1]?.after).not.toBe(walk.now);
    await takeKeyOf(walk, 'clara');
    expect((await walk.type('signedStep')).code).not.toBe(0);
  });

  it('shows an author whose text another branch brought, too', async () => {
    const repo = start();
    const author = 'Dario Moss <dario@example.com>';
    repo.branch('other');
    writes(repo)();
    repo.commit('The same text', { author });
    repo.git('checkout', '--quiet', 'main');
    await mergeSigned(
      repo,
      () => {
        writes(repo)();
        repo.commit('Write');
        repo.merge('other');
        repo.write('README.md', 'Read this.\n');
      },
      keys.clara,
    );
    const walk = await beginWalk('sh', repo.folder, policyPath);
    const writers = readWriters((await walk.type('writers')).text);
    expect(writers).toContain(author);
  });

  it('shows the words of one that nobody signed', async () => {
    const repo = start();
    const step = mergePlain(repo, writes(repo), {
      message: 'Merge it\n\nApproved-by: Clara Ibsen <clara@example.com>',
    });
    const walk = await beginWalk('sh', repo.folder, policyPath);
    await takeKeyOf(walk, 'clara');
    expect((await walk.type('signedStep')).code).not.toBe(0);
    expect((await walk.type('unsigned')).text.trim()).toBe(
      [
        `parents ${repo.git('rev-parse', `${step}^1`, `${step}^2`).replace('\n', ' ')}`,
        'author Omar Merger <omar@example.com>',
        '',
        'Merge it',
        '',
        'Approved-by: Clara Ibsen <clara@example.com>',
      ].join('\n'),
    );
  });
});
