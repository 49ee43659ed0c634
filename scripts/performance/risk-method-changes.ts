import { settingsPath } from '#content/record-place.ts';
import type { Past } from '#history/past.ts';
import { equalData } from './equal-data.ts';

/** A part of the risk method of `isms.yml`, in words. */
const parts = {
  likelihood: 'likelihood scale',
  consequence: 'consequence scale',
  level: 'how the level follows',
  bands: 'bands',
  categories: 'categories',
  accept: 'acceptance level',
  may_accept: 'who may accept',
} as const;

/** A step of the main line that changed the risk method of `isms.yml`. */
export interface RiskMethodChange {
  /** ISO day of the step, and its commit. */
  readonly day: string;
  readonly commit: string;
  /** What changed, in words: `likelihood scale`. */
  readonly parts: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const changedParts = (before: Data, after: Data): readonly string[] =>
  Object.entries(parts)
    .filter(([name]) => !equalData(before[name], after[name]))
    .map(([, words]) => words);

/**
 * The steps that changed the risk method, oldest first. The first method is no change; remarks in
 * `notes` are none; a text of `isms.yml` that cannot be read, or has no method, is passed over.
 */
export const riskMethodChanges = ({ contents }: Past): readonly RiskMethodChange[] => {
  const changes: RiskMethodChange[] = [];
  let standing: Data | undefined;
  for (const { day, commit, data } of contents.get(settingsPath) ?? []) {
    const method = data?.['risk'];
    if (!isMap(method)) continue;
    const changed = standing ? changedParts(standing, method) : [];
    if (changed.length > 0) changes.push({ day, commit, parts: changed });
    standing = method;
  }
  return changes;
};
