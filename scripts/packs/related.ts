import type { View } from '#audiences/view.ts';
import { restrictedRecord } from '#audiences/view.ts';
import { type Html, html } from '#markdown/html.ts';
import type { Register } from '#register/register.ts';

/** The title behind an id, of a record that the reader may see or of a catalogue. */
export const titleOf = (register: Register, id: string): string | undefined => {
  const { annexA, clauses, criteria } = register.catalogues;
  const catalogue = annexA.get(id) ?? clauses.get(id) ?? criteria.get(id);
  return catalogue?.title ?? register.records.get(id)?.data.title;
};

/** An entry of a record (`AUD-2026-1#F1`) belongs to whoever may see the record. */
const recordOf = (id: string): string => id.split('#', 1)[0] ?? id;

/**
 * Ids as a reader may be told them: one that is neither a record of the view nor in a catalogue
 * becomes `restricted record`, once, so that nothing can be counted.
 */
export const visibleIds = (register: Register, ids: readonly string[]): readonly string[] => {
  const shown = ids.filter((id) => titleOf(register, recordOf(id)) !== undefined);
  return shown.length === ids.length ? ids : [...shown, restrictedRecord];
};

interface Group {
  readonly name: string;
  readonly ids: readonly string[];
}

/** Records of a kind that refer to this one, in the order of their ids. */
const referring = (view: View, id: string, kind: string): readonly string[] => {
  const from = (view.register.backlinks.get(id) ?? []).map((reference) => reference.from);
  return [...new Set(from)]
    .filter((other) => view.register.records.get(other)?.kind === kind)
    .sort();
};

const referredTo = (view: View, id: string, kind: string): readonly string[] =>
  view.register.references.flatMap(({ from, to }) =>
    from === id && to.type === 'record' && view.register.records.get(to.id)?.kind === kind
      ? [to.id]
      : [],
  );

/** What a record names in its front matter as clauses, controls and criteria. */
export interface Named {
  readonly clauses?: readonly string[] | undefined;
  readonly controls?: readonly string[] | undefined;
  readonly criteria?: readonly string[] | undefined;
}

/** Annex A in its own order, in which A.5.9 comes before A.5.10; own controls after. */
const inCatalogueOrder = (register: Register, ids: readonly string[]): readonly string[] => {
  const wanted = new Set(ids);
  const listed = [...register.catalogues.annexA.keys()].filter((id) => wanted.has(id));
  return [...new Set([...listed, ...ids])];
};

const groupsOf = (view: View, id: string, named: Named): readonly Group[] => {
  const both = (kind: string): readonly string[] =>
    [...new Set([...referredTo(view, id, kind), ...referring(view, id, kind)])].sort();
  const controls = [...(named.controls ?? []), ...referring(view, id, 'control')];
  return [
    { name: 'Clauses of ISO/IEC 27001', ids: named.clauses ?? [] },
    { name: 'Controls', ids: inCatalogueOrder(view.register, controls) },
    { name: 'Trust services criteria', ids: named.criteria ?? [] },
    { name: 'Risks', ids: both('risk') },
    { name: 'Documents', ids: both('document').filter((other) => other !== id) },
  ];
};

const row = (register: Register, id: string): Html =>
  html`<tr>
    <td class="id">${id}</td>
    <td>${titleOf(register, recordOf(id))}</td>
  </tr>`;

const rows = (register: Register, { name, ids }: Group): Html =>
  html`<tbody>
    <tr class="group">
      <th colspan="2" scope="rowgroup">${name}</th>
    </tr>
    ${visibleIds(register, ids).map((id) => row(register, id))}
  </tbody>`;

/** The clauses, controls, criteria, risks and documents that a record stands in relation to. */
export const relatedOf = (view: View, id: string, named: Named): Html | undefined => {
  const groups = groupsOf(view, id, named).filter(({ ids }) => ids.length > 0);
  if (groups.length === 0) return undefined;
  return html`<section class="related">
    <h2>Related requirements and records</h2>
    <table class="pairs">
      <thead>
        <tr>
          <th scope="col">Id</th>
          <th scope="col">Title</th>
        </tr>
      </thead>
      ${groups.map((group) => rows(view.register, group))}
    </table>
  </section>`;
};
