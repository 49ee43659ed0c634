import { UnreadableInput } from '#findings/unreadable-input.ts';
import { dayOf } from './day.ts';
import { mainLineOf } from './main-line.ts';
import { readGraph } from './read-graph.ts';
import { commitNamed, type Repository } from './repository.ts';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const existingDay = (day: string): string => {
  const time = Date.parse(`${day}T00:00:00Z`);
  // Some impossible days are rolled over instead of refused.
  if (Number.isNaN(time) || dayOf(time / 1000) !== day) {
    throw new UnreadableInput(`Unexpected day \`${day}\`, it is not in the calendar`);
  }
  return day;
};

const unknownRevision = (revision: string): UnreadableInput =>
  new UnreadableInput(`Cannot find the commit \`${revision}\``, {
    hint: 'give a commit, a tag, a branch or a day such as `2026-03-31`',
  });

const newestOn = async (repository: Repository, day: string): Promise<string> => {
  const { head } = repository;
  if (head == null) throw unknownRevision(day);
  const line = mainLineOf(await readGraph(repository.git, repository.format, [head]), head);
  for (let position = line.length - 1; position >= 0; position -= 1) {
    const point = line.at(position);
    if (point.day <= day) return point.id;
  }
  throw new UnreadableInput(`The history begins after ${day}`, {
    hint: `give a day from ${line.at(0).day} on`,
  });
};

/**
 * The full id of the commit that a revision names, or of the newest step of the main line
 * (from `HEAD`) whose day is not after the day given. Throws `UnreadableInput` where there is none.
 */
export const resolveRevision = async (
  repository: Repository,
  revision: string,
): Promise<string> => {
  if (revision.startsWith('-')) {
    throw new UnreadableInput(`Unexpected revision \`${revision}\`, it begins with \`-\``, {
      hint: 'give a commit, a tag, a branch or a day such as `2026-03-31`',
    });
  }
  if (isDay(revision)) return newestOn(repository, existingDay(revision));
  const id = await commitNamed(repository.git, revision);
  if (id == null) throw unknownRevision(revision);
  return id;
};
