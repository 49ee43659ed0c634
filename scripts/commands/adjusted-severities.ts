import { resolve } from 'node:path';
import { folderTree } from '#content/folder-tree.ts';
import { readSettings } from '#content/read-settings.ts';
import { settingsPath } from '#content/record-place.ts';
import type { Settings } from '#content/types.ts';
import { createValidate } from '#content/validate.ts';
import type { Severity } from '#findings/finding.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { fixedRules } from '#rules/fixed-rules.ts';
import type { RuleDescription } from '#rules/rule.ts';
import type { Context } from './context.ts';

const mostBytes = 1024 * 1024;

const settingsIn = async (root: string): Promise<Settings | undefined> => {
  const tree = folderTree(root);
  const entries = await tree.list().catch(() => []);
  const entry = entries.find(({ path }) => path === settingsPath);
  if (entry?.type !== 'file' || entry.size > mostBytes) return undefined;
  return readSettings(await tree.read(settingsPath), createValidate()).settings;
};

/**
 * The severity that `isms.yml` of a folder gives each rule; its own where there is no ISMS to read.
 * Throws `UnreadableInput` where a folder was named and holds none.
 */
export const adjustedSeverities = async (
  context: Context,
  root: string | undefined,
): Promise<(rule: RuleDescription) => Severity | 'off'> => {
  const folder = resolve(context.folder, root ?? '.');
  const settings = await settingsIn(folder).catch((error: unknown) => {
    if (root === undefined) return undefined;
    throw error;
  });
  if (settings === undefined && root !== undefined) {
    throw new UnreadableInput(`Cannot find \`${settingsPath}\` in \`${folder}\``, {
      hint: 'name the folder of an ISMS with `--root`, or leave it out',
    });
  }
  return ({ id, severity }) => {
    const rules = settings?.rules ?? {};
    return !fixedRules.has(id) && Object.hasOwn(rules, id)
      ? (rules[id]?.severity ?? severity)
      : severity;
  };
};
