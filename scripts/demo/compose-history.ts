import { parse } from 'yaml';
import { asOf } from '#reference/as-of.ts';
import { earlierSettings } from './earlier-settings.ts';
import type { NewCommit, Signatory } from './write-repository.ts';
import type { Contribution, PullRequest } from './pull-request.ts';
import { firstCommit } from './pull-requests.ts';
import type { ReferenceFiles } from '#reference/read-reference.ts';
import { wordings } from './wordings.ts';

interface Person {
  readonly name: string;
  readonly email: string;
}

interface ReferenceRecord {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly version: string | undefined;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

const field = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}: *"?([^"\\n]*?)"? *$`, 'm').exec(text)?.[1];

const recordsOf = (files: ReferenceFiles): readonly ReferenceRecord[] =>
  [...files]
    .filter(([path]) => path.endsWith('.md') && !path.endsWith('README.md'))
    .map(([path, bytes]) => {
      const text = decoder.decode(bytes);
      return { path, text, id: field(text, 'id') ?? path, version: field(text, 'version') };
    });

const peopleOf = (settings: string): ReadonlyMap<string, Person> => {
  const { people } = parse(settings) as {
    people: { id: string; name: string; emails: string[] }[];
  };
  return new Map(people.map(({ id, name, emails }) => [id, { name, email: emails[0] ?? '' }]));
};

const secondsAt = (day: string, hour: number): number =>
  Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`) / 1000;

const matches = (pattern: string, id: string): boolean =>
  pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;

/** What stands on the main line while the history is written. */
interface Progress {
  readonly files: Map<string, Uint8Array>;
  readonly present: Set<string>;
  readonly states: Map<string, string>;
  soaVersion: string;
}

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && Buffer.compare(a, b) === 0;

const mentionedFiles = (reference: ReferenceFiles, texts: Iterable<string>): readonly string[] => {
  const joined = [...texts].join('\n');
  return [...reference.keys()].filter(
    (path) => path.startsWith('evidence/files/') && joined.includes(path),
  );
};

/** Writes the commits of the scripted history out of the reference ISMS as it stands at its end. */
export const composeHistory = (
  reference: ReferenceFiles,
  pullRequests: readonly PullRequest[],
  readme: string,
): readonly NewCommit[] => {
  const records = recordsOf(reference);
  const settings = decoder.decode(reference.get('isms.yml') ?? new Uint8Array());
  const people = peopleOf(settings);
  const commits: NewCommit[] = [];
  const progress: Progress = {
    files: new Map(),
    present: new Set(),
    states: new Map(),
    soaVersion: '1.0',
  };

  const signatory = (id: string, day: string, hour: number): Signatory => {
    const { name, email } = people.get(id) ?? { name: id, email: `${id}@example.com` };
    return { name, email, time: secondsAt(day, hour) };
  };
  const commit = (
    branch: string,
    author: Signatory,
    message: string,
    parents: readonly number[],
    files: ReadonlyMap<string, Uint8Array>,
  ): number => {
    const mark = commits.length + 1;
    commits.push({ branch, mark, author, message, parents, files });
    return mark;
  };
  const exists = (id: string): boolean =>
    progress.present.has(id) || !records.some((record) => record.id === id);

  const textAt = (record: ReferenceRecord, day: string, version?: string): string => {
    if (version !== undefined && version === record.version) return record.text;
    const change =
      version === undefined || version === '1.0'
        ? undefined
        : version.endsWith('.0')
          ? 'material'
          : 'editorial';
    return asOf(record.text, {
      day,
      exists,
      wording: wordings(record.id, day),
      ...(version === undefined ? {} : { version }),
      ...(change === undefined ? {} : { change }),
      ...(progress.states.has(record.id) ? { state: progress.states.get(record.id) ?? '' } : {}),
    });
  };

  const contributed = (
    { sets = {}, adds = [] }: Contribution,
    request: PullRequest,
  ): readonly ReferenceRecord[] =>
    records.filter(
      ({ id, path, version }) =>
        id in sets ||
        ('SOA' in sets && path.startsWith('soa/')) ||
        (version === undefined &&
          !path.startsWith('soa/') &&
          !(request.notYet ?? []).includes(id) &&
          adds.some((pattern) => matches(pattern, id))),
    );

  const moved = (request: PullRequest, last: boolean): readonly ReferenceRecord[] =>
    records.filter(
      ({ id, path, version }) =>
        version === undefined && !path.startsWith('soa/') && (last || progress.present.has(id)),
    );

  const changedFiles = (
    request: PullRequest,
    contribution: Contribution,
    rest: boolean,
    first: boolean,
    last: boolean,
  ): ReadonlyMap<string, Uint8Array> => {
    const own = contributed(contribution, request);
    for (const { id } of own) progress.present.add(id);
    const wanted = new Map<string, string>();
    const take = (record: ReferenceRecord): void => {
      const version = contribution.sets?.[record.id];
      wanted.set(
        record.path,
        last && version === undefined ? record.text : textAt(record, request.day, version),
      );
    };
    own.forEach(take);
    if (rest) moved(request, last).forEach(take);
    if (first)
      wanted.set(
        'isms.yml',
        last ? settings : earlierSettings(settings, request.day, progress.soaVersion),
      );
    const files = new Map<string, Uint8Array>();
    for (const [path, text] of wanted) files.set(path, encoder.encode(text));
    for (const path of last ? reference.keys() : mentionedFiles(reference, wanted.values())) {
      const bytes = reference.get(path);
      if (bytes && path.startsWith('evidence/files/')) files.set(path, bytes);
    }
    const changed = [...files].filter(
      ([path, bytes]) => !sameBytes(progress.files.get(path), bytes),
    );
    for (const [path, bytes] of changed) progress.files.set(path, bytes);
    return new Map(changed.sort(([a], [b]) => (a < b ? -1 : 1)));
  };

  const start = new Map([
    ['README.md', encoder.encode(readme)],
    ['isms.yml', encoder.encode(earlierSettings(settings, firstCommit.day, '1.0'))],
  ]);
  for (const [path, bytes] of start) progress.files.set(path, bytes);
  let main = commit(
    'main',
    signatory(firstCommit.author, firstCommit.day, 10),
    `${firstCommit.message}\n`,
    [],
    start,
  );

  pullRequests.forEach((request, index) => {
    const last = index === pullRequests.length - 1;
    for (const [id, state] of Object.entries(request.states ?? {})) progress.states.set(id, state);
    const soa = request.contributions.find(({ sets }) => sets && 'SOA' in sets)?.sets?.['SOA'];
    if (soa !== undefined) progress.soaVersion = soa;
    const branch = `pull-${index + 1}`;
    let tip = main;
    const brought = new Map<string, Uint8Array>();
    request.contributions.forEach((contribution, position) => {
      const rest = position === request.contributions.length - 1;
      const files = changedFiles(request, contribution, rest, position === 0, last);
      if (files.size === 0) return;
      for (const [path, bytes] of files) brought.set(path, bytes);
      tip = commit(
        branch,
        signatory(contribution.author, request.day, 10),
        `${request.title}\n`,
        [tip],
        files,
      );
    });
    const trailers = request.approvedBy.map((id) => {
      const { name, email } = signatory(id, request.day, 15);
      return `Approved-by: ${name} <${email}>`;
    });
    const message = [
      `${request.title} (#${index + 1})`,
      ...(trailers.length > 0 ? ['', ...trailers] : []),
      '',
    ].join('\n');
    main = commit(
      'main',
      signatory(request.merger, request.day, 15),
      message,
      [main, tip],
      brought,
    );
  });
  return commits;
};
