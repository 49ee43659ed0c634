import { inCatalogue } from '#register/identify.ts';
import type { Register } from '#register/register.ts';
import { visibleTo } from './visibility.ts';
import type { Audience } from './view.ts';

/** What an audience may not learn of: ids and paths of records, and paths of their files. */
export interface Hidden {
  readonly ids: ReadonlySet<string>;
  /**
   * Ids that may not be named. Those of a catalogue may: that Annex A has an A.5.18 is a public
   * fact, and naming it tells nothing of what the organisation does about it.
   */
  readonly unnameable: ReadonlySet<string>;
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
  const unnameable = new Set([...ids].filter((id) => !inCatalogue(register.catalogues, id)));
  return {
    ids,
    unnameable,
    paths,
    isNamedIn: (text) =>
      [...text.matchAll(words)].some(([word]) => unnameable.has(word) || paths.has(word)) ||
      titles.some((title) => text.includes(title)),
  };
};
