import { createHash } from 'node:crypto';
import { readEvidence } from '#evidence/read-evidence.ts';
import type { Rule } from '#rules/rule.ts';
import { memoryTree } from '../../content/memory-tree.ts';
import { judge, readStory } from '../evidence.ts';
import type { Story } from '../evidence.ts';

/** Digest and size of a file, as an item names them. */
export const digestOf = (text: string): string =>
  `sha256: ${createHash('sha256').update(text).digest('hex')}, bytes: ${Buffer.byteLength(text)}`;

/** An item of a file, in YAML's flow form; `fields` stand behind what each item has. */
export const fileItem = (
  id: string,
  covers: string,
  text: string,
  fields = 'complete: {count: 2, text: Equals the page}, reviewed: {by: cto, on: 2026-12-31, result: sufficient}',
): string =>
  `{id: ${id}, covers: {${covers}}, collected: 2026-12-31T07:05:00Z, by: ciso, query: all members, file: evidence/files/${id}.csv, ${digestOf(text)}, ${fields}}`;

/** What a rule says of a story whose files of evidence were read, on the day of collecting. */
export const judgeCollected = async (rule: Rule, told: Story): Promise<readonly string[]> => {
  const story: Story = { today: '2026-12-31', ...told };
  const { evidence } = await readStory(story);
  const collected = await readEvidence(evidence.register, memoryTree(story.files));
  return judge(rule, { ...story, collected });
};

/** The failures alone. */
export const failuresCollected = async (rule: Rule, story: Story): Promise<string> =>
  (await judgeCollected(rule, story)).filter((line) => line.includes('\n  hint: ')).join('\n');
