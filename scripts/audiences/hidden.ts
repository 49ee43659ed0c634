import type { Register } from '#register/register.ts';
import { visibleTo } from './visibility.ts';
import type { Audience } from './view.ts';

/** What an audience may not learn of: ids and paths of records, and paths of their files. */
export interface Hidden {
  readonly ids: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
  /** Whether a text names a hidden id, title or path. */
  readonly isNamedIn: (text: string) => boolean;
}

const words = /[\p{L}\p{N}][\p{L}\p{N}_./-]*[\p{L}\p{N}]/gu;

/** Files that a hidden record uses are hidden too, whoever else uses them. */
const filesOf = ({ references }: Register, ids: ReadonlySet<string>): readonly string[] =>
  references.flatMap(({ from, to }) => (to.type === 'file' && ids.has(from) ? [to.path] : []));

/** Collects what is hidden from an audience. */
export const hiddenFrom = (register: Register, audience: Audience): Hidden => {
  const records = [...register.records.values()].filter(
    (record) => !visibleTo(register.settings, audience, record),
  );
  const ids = new Set(records.map(({ id }) => id));
  const paths = new Set([...records.map(({ path }) => path), ...filesOf(register, ids)]);
  const titles = records.flatMap(({ data: { title } }) =>
    typeof title === 'string' ? [title] : [],
  );
  return {
    ids,
    paths,
    isNamedIn: (text) =>
      [...text.matchAll(words)].some(([word]) => ids.has(word) || paths.has(word)) ||
      titles.some((title) => text.includes(title)),
  };
};
