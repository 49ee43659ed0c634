import { readFileSync } from 'node:fs';

/** The ids that stand in the recorded answers. */
export const recorded = {
  before: '059b73dcff845aa66ec4498acc918d1766868b54',
  first: '0d6f8f8c0f0f3b2a4f6ef9f7c5b1c8f4d0b9a001',
  head: '1dcf2ab229d271cdf03e837e0b5bbe32a4fc7dbc',
  merge: '1ef0e674a34b9cc325cfa1dee47c4f84b346377e',
} as const;

/** An answer of a forge as its documentation shows it, with other ids where `ids` names some. */
export const answer = (
  name: string,
  ids: Partial<Record<keyof typeof recorded, string>> = {},
): unknown => {
  let text = readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8');
  for (const [key, id] of Object.entries(recorded)) {
    // The keys are those of `recorded`.
    text = text.replaceAll(id, ids[key as keyof typeof recorded] ?? id);
  }
  return JSON.parse(text);
};
