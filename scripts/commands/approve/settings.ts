import { soaFolder } from '#approvals/present.ts';
import { runsOf } from '#approvals/runs.ts';
import { recordPlace, settingsPath } from '#content/record-place.ts';
import { didYouMean } from '#findings/near-miss.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { ApprovedSubject } from '#approvals/attestation/statement.ts';
import { changedSubjects } from '#forges/changed-subjects.ts';
import { mayBeRecord } from '#history/content-paths.ts';
import type { History } from '#history/history.ts';
import { frontMatterData } from '#history/record-facts.ts';
import { followRecords, type RecordPlace } from '#history/record-lines.ts';
import { contentOfRecord } from './contents.ts';

/** A content that a person is about to approve, and the step of the line that brought it. */
export interface Approvable {
  readonly subject: ApprovedSubject;
  readonly title: string;
  readonly position: number;
}

const tell = (message: string, hint: string): UnreadableInput =>
  new UnreadableInput(message, { hint });

/** The path of the one record with an id in the commit asked for. */
const placeOf = async (history: History, id: string): Promise<RecordPlace> => {
  const files = (await history.files()).filter(
    ({ path, mode }) => mayBeRecord(path) && mode.startsWith('100'),
  );
  const known: string[] = [];
  const found: RecordPlace[] = [];
  for (const file of files) {
    const facts = await history.facts(file.id);
    if (facts?.version != null) known.push(facts.id);
    if (facts?.id === id) found.push({ path: file.path, mode: file.mode, blob: file.id });
  }
  const [place] = found;
  if (place == null) {
    throw tell(
      `Cannot find record \`${id}\`${didYouMean(id, known)}`,
      'commit it first: only what is in the history can be approved',
    );
  }
  if (found.length > 1) {
    throw tell(`Several records have the id \`${id}\``, 'run `isms check` to see which');
  }
  const stands = recordPlace(place.path, () => false);
  if (stands.type !== 'record' || stands.kind !== 'soa') return place;
  const tree = await history.contentAt(history.line.length - 1, soaFolder);
  return { ...place, ...(tree == null ? {} : { tree }) };
};

/** A step, and the path that the content has in it. */
interface Brought {
  readonly position: number;
  readonly path: string;
}

/** The step that brought the present content under the present version. */
const recordBrought = async (
  history: History,
  id: string,
  place: RecordPlace,
): Promise<Brought | undefined> => {
  const { lines } = await followRecords(history, {
    places: new Map([[id, place]]),
    folders: new Map(place.tree == null ? [] : [[id, soaFolder]]),
    others: new Map(),
  });
  const line = lines.get(id);
  if (line == null) return undefined;
  const blobs = line.moments.flatMap((moment) => moment.place?.blob ?? []);
  const facts = new Map(
    await Promise.all(
      [...new Set(blobs)].map(async (blob) => [blob, await history.facts(blob)] as const),
    ),
  );
  const run = runsOf(line, (blob) => facts.get(blob)).at(-1);
  const content = place.tree ?? place.blob;
  const entry = run?.entries.find((one) => one.content === content);
  return entry == null ? undefined : { position: entry.position, path: entry.place.path };
};

const settingsBrought = async (history: History): Promise<Brought | undefined> => {
  const present = await history.contentAt(history.line.length - 1, settingsPath);
  const last = history.steps.findLast(({ changes }) =>
    changes.some(({ path }) => path === settingsPath),
  );
  const brought = last?.changes.find(({ path }) => path === settingsPath)?.after?.id;
  return last == null || brought !== present
    ? undefined
    : { position: last.position, path: settingsPath };
};

const titleAt = async (history: History, path: string): Promise<string> => {
  if (path === settingsPath) return 'People, roles, keys and rules of approval';
  const blob = await history.contentAt(history.line.length - 1, path);
  const { title } = blob == null ? {} : frontMatterData(await history.blob(blob));
  return typeof title === 'string' ? title : '';
};

const subjectAt = async (
  history: History,
  position: number,
  path: string,
): Promise<ApprovedSubject | undefined> => {
  const content = await contentOfRecord(history, position, path);
  return content == null
    ? undefined
    : changedSubjects([content], `${history.prefix}${settingsPath}`)[0];
};

/**
 * The present content of a record (or of `isms.yml`) with the step that brought it. Throws
 * `UnreadableInput` where it claims no approval, or can get none at its step.
 */
export const approvable = async (history: History, id: string): Promise<Approvable> => {
  const place = id === settingsPath ? undefined : await placeOf(history, id);
  const path = place?.path ?? settingsPath;
  const last = history.line.length - 1;
  const present = await subjectAt(history, last, path);
  if (present == null) {
    throw tell(
      `\`${id}\` does not claim to be approved`,
      'set `status: approved` with a new version first, and merge it',
    );
  }
  const brought =
    place == null ? await settingsBrought(history) : await recordBrought(history, id, place);
  if (brought == null) {
    throw tell(`Cannot find the step that brought \`${id}\``, 'run `isms history` to see its past');
  }
  const { position } = brought;
  if (position === 0) {
    throw tell(
      `\`${id}\` came with the first commit, which no attestation can be about`,
      'raise its version in a pull request, or sign a tag on that commit: `git tag -s` with the line `Approves: <id> <version>`',
    );
  }
  const subject = await subjectAt(history, position, brought.path);
  return { subject: subject ?? present, title: await titleAt(history, path), position };
};
