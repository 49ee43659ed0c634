import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measurePairs } from './measure.ts';
import { rawCommands } from './raw-log.ts';
import { repositoryOf, stories, type StoryName } from './repositories.ts';
import { memoryLimit, ratioLimit, summarise, tableOf, type Summary } from './summary.ts';

/** The length at which the limits count: a short history is all start-up. */
const judgedAt = 100_000;

const usage = `npm run bench -- history [--stories mixed,dense] [--commits 1000,10000,100000] [--runs 5] [--cache FOLDER]`;

const defaultCache = (): string => {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(cache, 'isms-as-code', 'bench');
};

const explanation = `
mixed: an ISMS beside code, changed by pull requests that are merged or squashed
dense: nothing but an ISMS, one line of commits, each of which sets an approved version
raw: what git alone takes for the same fields, both at the same time, output thrown away:
${rawCommands.map((command) => `  ${command}`).join('\n')}
read: readHistory, the main line and its changes, and every commit hashed again, git included
prove: prove of all records at HEAD, all their versions: contents, signatures, tags, notes, trust
past: readPast, what risks, statement and \`isms.yml\` said before; its texts: reading them alone
CPU: user and system time of ours and of the git programs that it started (with /proc only)
Times in seconds, the median of the runs; ratios are medians over pairs of runs side by side.
Limits at ${judgedAt} commits: read / raw at most ${ratioLimit}, memory of our process under ${memoryLimit} MiB (mixed).
`;

const verdict = ({ story, commits, ratio, memory }: Summary): readonly string[] =>
  commits < judgedAt
    ? []
    : [
        ...(ratio > ratioLimit
          ? [
              `Reading ${commits} commits (${story}) takes ${ratio.toFixed(2)} times raw \`git log\``,
            ]
          : []),
        // Judging a hundred thousand versions takes more; it is printed, and not judged.
        ...(story === 'mixed' && memory > memoryLimit
          ? [`Reading and proving ${commits} commits (${story}) takes ${memory.toFixed(0)} MiB`]
          : []),
      ];

/**
 * Measures how long it takes to read and prove histories, beside raw `git log`. Gives the exit
 * code: 1 where a limit is passed, 2 for arguments that it does not know.
 */
export const historyBench = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      stories: { type: 'string', default: stories.join(',') },
      commits: { type: 'string', default: '1000,10000,100000' },
      runs: { type: 'string', default: '5' },
      cache: { type: 'string', default: defaultCache() },
    },
  });
  const runs = Number(values.runs);
  const lengths = values.commits.split(',').map(Number);
  const told = stories.filter((story) => values.stories.split(',').includes(story));
  if (
    told.length !== values.stories.split(',').length ||
    ![runs, ...lengths].every((value) => Number.isInteger(value) && value > 0)
  ) {
    console.error(usage);
    return 2;
  }
  const measure = async (story: StoryName, commits: number): Promise<Summary> => {
    console.error(`${commits} commits, ${story}: generating, unless the cache holds them`);
    const folder = await repositoryOf(values.cache, story, commits);
    return summarise(story, commits, await measurePairs(folder, runs));
  };
  const summaries: Summary[] = [];
  for (const story of told) {
    for (const commits of lengths) summaries.push(await measure(story, commits));
  }
  console.log(tableOf(summaries) + explanation);
  const passed = summaries.flatMap(verdict);
  for (const message of passed) console.error(message);
  return passed.length > 0 ? 1 : 0;
};
