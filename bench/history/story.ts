import { approvingTag, recordedReview, signedCommit, type ApprovedContent } from './evidence.ts';
import { signatureLine, type CommitName, type ImportStream } from './import-stream.ts';
import { authors, bianca, clara, omar, settingsText, type Person } from './people.ts';
import { randomFrom, type Random } from './random.ts';
import {
  codePaths,
  codeText,
  firstRecords,
  pathOf,
  recordText,
  versionText,
  type RecordState,
} from './texts.ts';

/** A change on its way to the main line: a branch with commits still to come. */
interface Proposal {
  readonly ref: string;
  readonly author: number;
  readonly purpose: 'code' | 'draft' | 'record' | 'rename' | 'trust';
  readonly record?: RecordState;
  /** Held until the merge, so that no two proposals change one file. */
  readonly held: readonly string[];
  readonly files: Map<string, string | undefined>;
  remaining: number;
  /** Commits on the branch so far. */
  commits: number;
  base: CommitName;
  tip?: CommitName;
}

const main = 'refs/heads/main';
const begin = Date.UTC(2015, 0, 5) / 1000;
// Leaves room for the commits that a squash takes away.
const end = Date.UTC(2023, 0, 5) / 1000;
const mostOpen = 4;
const mostApprovingTags = 250;
const mostReleases = 150;

/** So many versions of records at most: they do not grow with the code beside them. */
const mostVersions = 2500;
const proposalsPerCommit = 0.3;

/** The purposes of proposals, each up to a percentage that includes those before it. */
const purposesFor = (total: number): readonly (readonly [Proposal['purpose'], number])[] => [
  ['trust', 0.5],
  ['rename', 1.5],
  ['draft', 4],
  ['record', 4 + Math.min(18, (100 * mostVersions) / (proposalsPerCommit * total))],
  ['code', 100],
];

/** Tells the history of an ISMS beside code, commit by commit; the same number gives the same. */
class Story {
  readonly #stream: ImportStream;
  readonly #folder: string;
  readonly #total: number;
  readonly #random: Random;
  readonly #purposes: ReturnType<typeof purposesFor>;
  readonly #records = firstRecords();
  readonly #held = new Set<string>();
  readonly #revisions = new Map<string, number>();
  readonly #notes = new Map<string, string>();
  readonly #free = Array.from({ length: mostOpen }, (_, slot) => `refs/heads/proposal-${slot}`);
  readonly #open: Proposal[] = [];
  /** Commits that are or will be reachable from the main line. */
  #written = 0;
  #time = begin;
  #requests = 0;
  #tags = 0;
  #releases = 0;
  #joined = 0;
  #tip: CommitName = '';
  #root = '';

  constructor(stream: ImportStream, folder: string, total: number) {
    this.#stream = stream;
    this.#folder = folder;
    this.#total = total;
    this.#random = randomFrom(total);
    this.#purposes = purposesFor(total);
  }

  async tell(): Promise<void> {
    await this.#first();
    while (this.#written + this.#planned() < this.#total - 8) await this.#goOn();
    while (this.#open.length > 0) await this.#advance(this.#open[0]!);
    while (this.#written < this.#total) await this.#direct();
    await this.#writeNotes();
    await this.#stream.drop('refs/heads/unsigned');
    for (const ref of this.#free) await this.#stream.drop(ref);
  }

  #planned(): number {
    return this.#open.reduce((sum, { remaining }) => sum + remaining + 1, 0);
  }

  async #commit(
    ref: string,
    author: Person,
    message: string,
    parents: readonly CommitName[],
    files: ReadonlyMap<string, string | undefined>,
    signed = false,
  ): Promise<CommitName> {
    this.#written += 1;
    this.#time += Math.floor((end - begin) / this.#total);
    const time = this.#time;
    const commit = { ref, author, committer: author, time, message, parents, files };
    return signed ? signedCommit(this.#stream, this.#folder, commit) : this.#stream.commit(commit);
  }

  async #first(): Promise<void> {
    const settings = new Map([['isms.yml', settingsText(0)]]);
    this.#tip = await this.#commit(main, bianca, 'Begin\n', [], settings);
    this.#root = await this.#stream.idOf(this.#tip);
    const all = new Map<string, string>(codePaths.map((path) => [path, codeText(path, 0)]));
    for (const record of this.#records) all.set(pathOf(record), recordText(record));
    const base = this.#tip;
    const ref = this.#free[0]!;
    const tip = await this.#commit(ref, authors[0]!, 'Write all records\n', [base], all);
    const message = `Merge the first records\n\n${this.#trailer(clara)}`;
    this.#tip = await this.#commit(main, omar, message, [base, tip], all);
  }

  #trailer({ name, email }: Person): string {
    return `Approved-by: ${name} <${email}>\n`;
  }

  async #goOn(): Promise<void> {
    if (this.#open.length < mostOpen && this.#random.chance(45)) this.#propose();
    else if (this.#open.length === 0 || this.#random.chance(8)) await this.#direct();
    else await this.#advance(this.#random.pick(this.#open));
  }

  /** A commit on the main line itself, of code alone. */
  async #direct(): Promise<void> {
    const files = new Map<string, string>();
    this.#editCode(files, this.#unheldCode());
    const author = this.#random.pick(authors);
    this.#tip = await this.#commit(main, author, 'Mend a value\n', [this.#tip], files);
    if (this.#releases < mostReleases && this.#random.chance(10)) await this.#release();
  }

  async #release(): Promise<void> {
    this.#releases += 1;
    const tagger = signatureLine(omar, this.#time);
    await this.#stream.tag(`release-${this.#releases}`, this.#tip, tagger, 'What is new\n');
  }

  #unheldCode(): string {
    let path = this.#random.pick(codePaths);
    while (this.#held.has(path)) path = this.#random.pick(codePaths);
    return path;
  }

  #editCode(files: Map<string, string | undefined>, path: string): void {
    const revision = (this.#revisions.get(path) ?? 0) + 1;
    this.#revisions.set(path, revision);
    files.set(path, codeText(path, revision));
  }

  #purpose(): Proposal['purpose'] {
    const at = this.#random.below(1000) / 10;
    return this.#purposes.find(([, below]) => at < below)![0];
  }

  #propose(): void {
    // Changes of trust are rare whatever the length.
    const wanted = this.#purpose();
    const purpose = wanted === 'trust' && this.#joined >= 20 ? 'code' : wanted;
    const record = purpose === 'code' || purpose === 'trust' ? undefined : this.#recordFor(purpose);
    const held = this.#hold(purpose, record);
    if (held == null) return;
    this.#open.push({
      ref: this.#free.pop()!,
      author: this.#random.below(authors.length),
      purpose,
      ...(record == null ? {} : { record }),
      held,
      files: new Map(),
      remaining: 1 + this.#random.below(3),
      commits: 0,
      base: this.#tip,
    });
  }

  #recordFor(purpose: Proposal['purpose']): RecordState {
    const all = this.#records;
    if (purpose === 'record') return this.#random.pick(all);
    return this.#random.pick(all.filter(({ folder }) => folder !== 'soa'));
  }

  #hold(purpose: Proposal['purpose'], record: RecordState | undefined): string[] | undefined {
    const names =
      purpose === 'trust'
        ? ['isms.yml']
        : record == null
          ? Array.from({ length: 1 + this.#random.below(3) }, () => this.#unheldCode())
          : [record.folder === 'soa' ? 'soa' : record.id];
    if (names.some((name) => this.#held.has(name))) return undefined;
    names.forEach((name) => this.#held.add(name));
    return names;
  }

  async #advance(proposal: Proposal): Promise<void> {
    if (proposal.remaining === 0) return this.#merge(proposal);
    proposal.remaining -= 1;
    const changed = this.#edit(proposal, proposal.remaining === 0);
    for (const [path, text] of changed) proposal.files.set(path, text);
    const author = authors[proposal.author]!;
    const parent = proposal.tip ?? proposal.base;
    proposal.commits += 1;
    const message = `Work on a ${proposal.purpose}\n\nOne of several edits, for review.\n`;
    proposal.tip = await this.#commit(proposal.ref, author, message, [parent], changed);
  }

  /** What the next commit of a branch changes; the last one sets the version. */
  #edit({ purpose, record, held, tip }: Proposal, last: boolean): Map<string, string | undefined> {
    const files = new Map<string, string | undefined>();
    if (purpose === 'trust') {
      if (last) this.#joined += 1;
      files.set('isms.yml', settingsText(this.#joined) + (last ? '' : '# Who joins?\n'));
    } else if (record == null)
      held.forEach((path) => {
        this.#editCode(files, path);
      });
    else this.#editRecord(files, record, purpose, tip == null, last);
    return files;
  }

  #editRecord(
    files: Map<string, string | undefined>,
    record: RecordState,
    purpose: Proposal['purpose'],
    first: boolean,
    last: boolean,
  ): void {
    record.revision += 1;
    if (purpose === 'rename' && first) {
      files.set(pathOf(record), undefined);
      record.name = `${record.name.replace(/-v\d+$/, '')}-v${record.revision}`;
    }
    const versioned = record.folder === 'soa' ? this.#records.at(-1)! : record;
    if (last) {
      versioned.version += 1;
      versioned.status =
        purpose !== 'draft' ? 'approved' : this.#random.pick(['draft', 'in-review']);
    }
    files.set(pathOf(record), recordText(record));
    files.set(pathOf(versioned), recordText(versioned));
  }

  async #merge(proposal: Proposal): Promise<void> {
    const { purpose, record, held, files, ref } = proposal;
    this.#open.splice(this.#open.indexOf(proposal), 1);
    this.#free.push(ref);
    held.forEach((name) => this.#held.delete(name));
    this.#requests += 1;
    const title = `Merge pull request #${this.#requests}\n\nWork on a ${purpose}\n`;
    if (purpose === 'trust')
      return this.#land(proposal, omar, `${title}\n${this.#trailer(bianca)}`);
    if (record == null || purpose === 'draft') {
      if (this.#random.chance(70)) return this.#land(proposal, omar, title);
      const author = authors[proposal.author]!;
      this.#tip = await this.#commit(main, author, 'Squash a change\n', [this.#tip], files);
      this.#written -= proposal.commits;
      return;
    }
    await this.#approve(proposal, record, title);
  }

  async #land(proposal: Proposal, by: Person, message: string, signed = false): Promise<void> {
    const parents = [this.#tip, proposal.tip!];
    this.#tip = await this.#commit(main, by, message, parents, proposal.files, signed);
  }

  /** Merges a change of a record with the evidence that Clara approved it. */
  async #approve(proposal: Proposal, record: RecordState, title: string): Promise<void> {
    const way = this.#random.below(100);
    const versioned = record.folder === 'soa' ? this.#records.at(-1)! : record;
    const content = {
      path: pathOf(versioned),
      id: versioned.id,
      version: versionText(versioned.version),
      text: recordText(versioned),
    };
    const before = this.#tip;
    if (way < 15) return this.#land(proposal, clara, title, true);
    if (way < 25 && record.folder !== 'soa') {
      await this.#land(proposal, omar, title);
      return this.#note(proposal, before, content);
    }
    if (way < 37 && this.#tags < mostApprovingTags) {
      await this.#land(proposal, omar, title);
      return this.#tag(content);
    }
    return this.#land(proposal, omar, `${title}\n${this.#trailer(clara)}`);
  }

  async #note(proposal: Proposal, before: CommitName, content: ApprovedContent): Promise<void> {
    const commit = await this.#stream.idOf(this.#tip);
    const change = {
      root: this.#root,
      before: await this.#stream.idOf(before),
      commit,
      head: await this.#stream.idOf(proposal.tip!),
      request: this.#requests,
      author: proposal.author,
      time: this.#time,
    };
    this.#notes.set(commit, `${recordedReview(change, content)}\n`);
  }

  async #tag(content: ApprovedContent): Promise<void> {
    this.#tags += 1;
    const name = `approval-${this.#tags}`;
    const tagger = signatureLine(clara, this.#time);
    const target = await this.#stream.idOf(this.#tip);
    const message = approvingTag(name, target, tagger, content);
    await this.#stream.tag(name, this.#tip, tagger, message);
  }

  async #writeNotes(): Promise<void> {
    const ref = 'refs/notes/isms-approvals';
    const time = this.#time;
    const message = 'Notes on approvals\n';
    const files = new Map(
      [...this.#notes].map(([id, text]) => [`${id.slice(0, 2)}/${id.slice(2)}`, text]),
    );
    if (files.size === 0) return;
    await this.#stream.commit({
      ref,
      author: omar,
      committer: omar,
      time,
      message,
      parents: [],
      files,
    });
  }
}

/** Writes a history of so many commits; the SoA, 110 further records and code, with approvals. */
export const tellStory = (stream: ImportStream, folder: string, commits: number): Promise<void> =>
  new Story(stream, folder, commits).tell();
