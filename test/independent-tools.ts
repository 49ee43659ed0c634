import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Whether a program that was written by others is on PATH to check our output.
 * Throws instead of giving `false` when `ISMS_TEST_TOOLS=required`, as in CI.
 */
export const tool = (name: string): boolean => {
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && executable(join(folder, name)));
  if (!found && process.env['ISMS_TEST_TOOLS'] === 'required') {
    throw new Error(`\`${name}\` is not installed, and ISMS_TEST_TOOLS=required asks for it`);
  }
  return found;
};
