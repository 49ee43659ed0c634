import { settingsPath } from '#content/record-place.ts';
import type { Settings } from '#content/types.ts';
import type { Past, PastContent } from '#history/past.ts';
import type { Register } from '#register/register.ts';
import { audiences } from './view.ts';
import type { Audience } from './view.ts';

type Data = Readonly<Record<string, unknown>>;

/** What of a risk's earlier texts a level follows from: no words that could name what is hidden. */
const numbers = ['id', 'status', 'treatment', 'inherent', 'current', 'residual'] as const;

const pick = (data: Data, names: readonly string[]): Data =>
  Object.fromEntries(names.filter((name) => name in data).map((name) => [name, data[name]]));

/** Whether an audience may read a text by the classification and state that it had then. */
const wasReadable = ({ audiences: lowest }: Settings, audience: Audience, data: Data): boolean => {
  const readers = new Map<unknown, Audience>(Object.entries(lowest));
  const needed = readers.get(data['classification']) ?? 'management';
  const finished = data['status'] === 'approved' || data['status'] === 'retired';
  const rank = audiences.indexOf(audience);
  return rank >= audiences.indexOf(needed) && (finished || rank >= audiences.indexOf('auditor'));
};

/** The texts of one path that an audience may know of, and that they ended where they did. */
const readable = (
  contents: readonly PastContent[],
  allowed: (data: Data) => boolean,
): readonly PastContent[] => {
  const kept: PastContent[] = [];
  for (const content of contents) {
    const { data } = content;
    if (data === undefined) {
      if (kept.at(-1)?.data !== undefined) kept.push(content);
    } else if (allowed(data)) kept.push({ ...content, data: pick(data, numbers) });
  }
  return kept;
};

const methods = (contents: readonly PastContent[]): readonly PastContent[] =>
  contents.map((content) =>
    content.data === undefined ? content : { ...content, data: pick(content.data, ['risk']) },
  );

/**
 * What an audience may know of the past: the estimates of risks that it may read today, from texts
 * that it might have read then, and the methods by which they were rated. Nothing of anything else.
 */
export const narrowPast = (
  { contents }: Past,
  { records, settings }: Pick<Register, 'records' | 'settings'>,
  audience: Audience,
): Past => {
  const allowed = (data: Data): boolean =>
    records.get(String(data['id']))?.kind === 'risk' && wasReadable(settings, audience, data);
  const risks = [...contents]
    .filter(([path]) => path !== settingsPath)
    .map(([path, known]) => [path, readable(known, allowed)] as const)
    .filter(([, known]) => known.length > 0);
  if (risks.length === 0) return { contents: new Map() };
  return {
    contents: new Map([[settingsPath, methods(contents.get(settingsPath) ?? [])], ...risks]),
  };
};
