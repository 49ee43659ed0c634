import { posix } from 'node:path';

/** The path of a finding as the forge knows the file: from the top of the repository. */
export const repositoryPath = (path: string, prefix = ''): string =>
  posix.normalize(`${prefix}${path}`);
