import type { Register } from './register.ts';

/** Of a file that cannot be parsed nothing is known, not even a name in its lists. */
const nothingRead = ({ refused = [] }: Pick<Register, 'refused'>): boolean =>
  (['person', 'role', 'group'] as const).every((list) =>
    refused.some(
      ({ target, id, written, words }) =>
        target === list && id === undefined && written === undefined && words.length === 0,
    ),
  );

/**
 * Whether a top-level field of `isms.yml` may stand there although `settings` lack it, or part of
 * it: it breaks the schema, its name is misspelt, or the file cannot be parsed. A finding says so
 * already, and nothing that follows from it is one of its own.
 */
export const settingUnread = (
  register: Pick<Register, 'refused' | 'invalidSettings'>,
  field: string,
): boolean => register.invalidSettings?.has(field) === true || nothingRead(register);
