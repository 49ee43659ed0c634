import { asking } from './asking.ts';
import type { Git } from './git.ts';
import { corruptObject, HistoryProblem, missingObject, problemFromGit } from './history-problem.ts';
import { isObjectId, type ObjectFormat } from './object-id.ts';
import { readAnswers, type GitObject } from './read-objects.ts';

/** Reads objects by full id from one long-lived `cat-file --batch`; many may be asked for at once. */
export interface ObjectReader {
  /** Throws a `HistoryProblem` where the object is missing, corrupt or of another type. */
  readonly read: (id: string, type: 'blob' | 'tree' | 'commit' | 'tag') => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

interface Request {
  readonly id: string;
  readonly resolve: (object: GitObject) => void;
  readonly reject: (error: unknown) => void;
}

const startReading = (git: Git, format: ObjectFormat) => {
  const child = git.start('cat-file', '--batch');
  const waiting: Request[] = [];
  let failure: Error | undefined;
  const fail = (error: unknown): void => {
    failure ??= error instanceof Error ? error : problemFromGit(String(error));
    for (const request of waiting.splice(0)) request.reject(failure);
  };
  const answer = async (): Promise<void> => {
    try {
      for await (const objects of readAnswers(child.output, format)) {
        // One removal for all: taking many waiting ones off one by one is slow.
        const requests = waiting.splice(0, objects.length);
        objects.forEach((object, index) => {
          if ('missing' in object) requests[index]?.reject(missingObject(object.missing));
          else requests[index]?.resolve(object);
        });
      }
      fail(problemFromGit(await child.ended));
    } catch (error) {
      child.stop();
      fail(error);
      await child.ended.catch(fail);
    }
  };
  const answered = answer();
  const send = asking(child);
  const ask = (id: string): Promise<GitObject> =>
    new Promise((resolve, reject) => {
      if (failure != null) {
        reject(failure);
        return;
      }
      waiting.push({ id, resolve, reject });
      send(id);
    });
  return { ask, end: () => (child.input.end(), answered) };
};

/**
 * Opens a reader, whose program is started at the first request; `close` it when done.
 * Each object is hashed again and must belong to its id.
 */
export const openObjectReader = (git: Git, format: ObjectFormat): ObjectReader => {
  let running: ReturnType<typeof startReading> | undefined;
  return {
    read: async (id, type) => {
      // Also keeps line ends out of what is written to git.
      if (!isObjectId(id)) throw corruptObject(id);
      running ??= startReading(git, format);
      const object = await running.ask(id);
      if (object.id !== id) throw corruptObject(id);
      if (object.type !== type) {
        throw new HistoryProblem(
          'object-corrupt',
          `Unexpected ${object.type} ${id}, expected a ${type}`,
          'clone again from the forge with `git clone --no-local`, which checks every object',
        );
      }
      return object.bytes;
    },
    close: async () => {
      await running?.end();
      running = undefined;
    },
  };
};
