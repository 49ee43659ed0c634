import type { AnyRecord, Kind } from '#content/record.ts';
import { byText } from '#findings/text-order.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import type { Reference } from '#register/register.ts';
import type { PageContext } from '../context.ts';
import { groupBy } from '../group-by.ts';
import { describeKind } from '../kinds.ts';
import { titledList } from './names.ts';

/** What it means that a record of this kind refers from this field. */
const meanings: ReadonlyMap<string, string> = new Map([
  ['document.controls', 'Documents that implement it'],
  ['document.clauses', 'Documents that help to meet it'],
  ['document.criteria', 'Documents that help to meet it'],
  ['document.covers', 'Planned in audit programmes'],
  ['supplier.assurance', 'Suppliers that count on it'],
  ['supplier.reviews', 'Supplier reviews'],
  ['supplier.subservice', 'Suppliers that perform part of it'],
  ['document.supersedes', 'Replaced by'],
  ['control.implemented_by', 'Controls that it implements'],
  ['control.criteria', 'Controls that help to meet it'],
  ['control.clauses', 'Controls that help to meet it'],
  ['control.risks', 'Controls that answer it'],
  ['control.evidence', 'Controls that it shows to work'],
  ['control.obligations', 'Controls that answer it'],
  ['risk.existing_controls', 'Risks that it already lowers'],
  ['risk.treatment_controls', 'Risks that it treats'],
  ['risk.suppliers', 'Risks that come with it'],
  ['risk.assets', 'Risks to it'],
  ['evidence.controls', 'Evidence'],
  ['evidence.criteria', 'Evidence'],
  ['evidence.clauses', 'Evidence'],
  ['evidence.source', 'Evidence that comes from it'],
  ['audit.findings', 'Audit findings'],
  ['audit.examined', 'Examined in audits'],
  ['audit.scope', 'In the scope of audits'],
  ['audit.programme', 'Audits under this programme'],
  ['action.from', 'Actions that follow'],
  ['action.nonconformity', 'Nonconformities'],
  ['action.isms_changes', 'Changed by actions'],
  ['incident.failed_controls', 'Incidents in which it failed'],
  ['incident.risks', 'Incidents that bear on it'],
  ['incident.actions', 'Incidents that led to it'],
  ['incident.evidence', 'Incidents that it documents'],
  ['management-review.decisions', 'Decisions of management reviews'],
  ['exception.of', 'Exceptions from it'],
  ['exception.risk', 'Exceptions that rest on it'],
  ['exception.compensating', 'Exceptions that it makes up for'],
  ['objective.policy', 'Objectives that serve it'],
  ['objective.basis', 'Objectives that rest on it'],
  ['access-review.system', 'Access reviews'],
]);

const meaningOf = (record: AnyRecord, { field }: Reference): string => {
  const kind: Kind = record.kind;
  if (!field) return 'Mentioned in';
  return meanings.get(`${kind}.${String(field[0])}`) ?? describeKind(kind).many;
};

interface Backlink {
  readonly from: string;
  readonly meaning: string;
}

const backlinksOf = ({ view }: PageContext, id: string): readonly Backlink[] =>
  (view.register.backlinks.get(id) ?? []).flatMap((reference) => {
    const record = view.register.records.get(reference.from);
    // An SoA entry has its catalogue entry's id: it does not refer to itself.
    return record && record.id !== id
      ? [{ from: record.id, meaning: meaningOf(record, reference) }]
      : [];
  });

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort(byText);

/** Who refers to a record or catalogue entry, grouped by what that means; nothing if nobody does. */
export const backlinkGroups = (context: PageContext, id: string): HtmlValue => {
  const links = backlinksOf(context, id);
  const meant = new Set(
    links.filter(({ meaning }) => meaning !== 'Mentioned in').map(({ from }) => from),
  );
  // A mention in the text adds nothing where a field already says what the link means.
  const telling = links.filter(
    ({ from, meaning }) => meaning !== 'Mentioned in' || !meant.has(from),
  );
  if (telling.length === 0) return undefined;
  const groups = [...groupBy(telling, ({ meaning }) => meaning)].sort(([a], [b]) => byText(a, b));
  return html`<div class="link-groups">
    ${groups.map(
      ([meaning, found]) =>
        html`<div>
          <h3>${meaning}</h3>
          ${titledList(context, unique(found.map(({ from }) => from)))}
        </div> `,
    )}
  </div>`;
};
