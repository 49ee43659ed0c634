import { fetchNotesLine } from './notes-line.ts';

/** The step that checks out the whole history; `inputs` are further ones of the action, a line each. */
export const checkoutStep = (action: string, ...inputs: readonly string[]): string =>
  [
    `      - uses: ${action}`,
    '        with:',
    '          fetch-depth: 0 # approval is proved from the whole history',
    ...inputs.map((input) => `          ${input}`),
  ].join('\n');

/** The step that fetches the approval notes. */
export const fetchNotesStep = `      - name: Fetch the approval notes
        run: ${fetchNotesLine}`;
