import { signedCommit } from './evidence.ts';
import type { CommitName, ImportStream, NewCommit } from './import-stream.ts';
import { authors, bianca, clara, settingsText } from './people.ts';
import { randomFrom } from './random.ts';
import { firstRecords, pathOf, recordText } from './texts.ts';

const main = 'refs/heads/main';
const begin = Date.UTC(2015, 0, 5) / 1000;
const end = Date.UTC(2023, 0, 5) / 1000;
/** So many commits in a hundred are signed by the one who approves. */
const signedPercent = 1;

/**
 * Tells the history of a repository that holds nothing but an ISMS: one line of commits without
 * merges, each of which sets a new approved version of a record. The same number gives the same.
 */
export const tellDenseStory = async (
  stream: ImportStream,
  folder: string,
  commits: number,
): Promise<void> => {
  const random = randomFrom(commits);
  const records = firstRecords();
  const statement = records.at(-1)!;
  const all = records.map((record) => [pathOf(record), recordText(record)] as const);
  const files = new Map([['isms.yml', settingsText(0)], ...all]);
  const root = { ref: main, author: bianca, committer: bianca, time: begin, parents: [], files };
  let tip: CommitName = await stream.commit({ ...root, message: 'Begin an ISMS\n' });
  for (let written = 1; written < commits; written += 1) {
    const record = random.pick(records);
    const versioned = record.folder === 'soa' ? statement : record;
    record.revision += 1;
    versioned.version += 1;
    const author = random.pick(authors);
    const commit: NewCommit = {
      ref: main,
      author,
      committer: author,
      time: begin + Math.floor(((end - begin) * written) / commits),
      message: `Revise ${record.id}\n\nAfter a review.\n`,
      parents: [tip],
      files: new Map([record, versioned].map((one) => [pathOf(one), recordText(one)])),
    };
    tip = random.chance(signedPercent)
      ? await signedCommit(stream, folder, { ...commit, committer: clara })
      : await stream.commit(commit);
  }
  await stream.drop('refs/heads/unsigned');
};
