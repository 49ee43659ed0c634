import type { RecordOf } from '#content/record.ts';
import { type Html, type HtmlValue, html } from '#markdown/html.ts';
import type { Register } from '#register/register.ts';
import { field } from './fields.ts';
import { visibleIds } from './related.ts';
import { dayInWords, durationInWords } from '#register/day-words.ts';
import { roleTitle } from '#register/people.ts';
import { capitalised, onLines } from './words.ts';

type Document = RecordOf<'document'>;

const table = (
  title: string,
  columns: readonly string[],
  rows: readonly (readonly HtmlValue[])[],
): Html | undefined =>
  rows.length === 0
    ? undefined
    : html`<section>
        <h2>${title}</h2>
        <table>
          <thead>
            <tr>
              ${columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (cells) =>
                html`<tr>
                  ${cells.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </section>`;

const ids = (register: Register, list: readonly string[] | undefined): HtmlValue =>
  onLines(visibleIds(register, list ?? []));

const issues = (document: Document): Html | undefined =>
  table(
    'Internal and external issues',
    ['Id', 'Kind', 'Issue', 'Effect on the ISMS'],
    (field(document, 'issues') ?? []).map((issue) => [
      issue.id,
      capitalised(issue.kind),
      [
        issue.text,
        issue.since !== undefined && html`<br /><small>Since ${dayInWords(issue.since)}</small>`,
        issue.until !== undefined && html`<br /><small>Until ${dayInWords(issue.until)}</small>`,
      ],
      issue.effect,
    ]),
  );

const climate = (document: Document): Html | undefined => {
  const decision = field(document, 'climate');
  if (decision === undefined) return undefined;
  const words = decision.relevant === 'yes' ? 'is a relevant issue' : 'is not a relevant issue';
  return html`<section>
    <h2>Climate change</h2>
    <p>Climate change ${words}. ${decision.why}</p>
  </section>`;
};

const parties = (register: Register, document: Document): Html | undefined =>
  table(
    'Interested parties and their requirements',
    ['Party', 'Requirement', 'Addressed by'],
    (field(document, 'interested_parties') ?? []).flatMap(({ name, requirements }) =>
      requirements.map((requirement) => [
        name,
        [html`<span class="id">${requirement.id}</span> `, requirement.text],
        requirement.addressed === 'yes'
          ? ids(register, requirement.by)
          : ['Not addressed. ', requirement.why],
      ]),
    ),
  );

const boundary = (document: Document): Html | undefined => {
  const given = field(document, 'boundary');
  if (given === undefined) return undefined;
  const parts: readonly (readonly [string, readonly HtmlValue[]])[] = [
    ['Units', given.units ?? []],
    ['Sites', given.sites ?? []],
    ['Services', given.services ?? []],
    ['Systems', given.systems ?? []],
    ['Cloud accounts', given.cloud_accounts ?? []],
    [
      'Excluded',
      (given.excluded ?? []).map(({ what, why }) => (why == null ? what : `${what}: ${why}`)),
    ],
  ];
  return table(
    'Boundary',
    ['Part', 'What'],
    parts.filter(([, list]) => list.length > 0).map(([name, list]) => [name, onLines(list)]),
  );
};

const interfaces = (register: Register, document: Document): Html | undefined =>
  table(
    'Interfaces and dependencies',
    ['With', 'What they do', 'Responsible', 'Governed by'],
    (field(document, 'interfaces') ?? []).map((one) => [
      visibleIds(register, [one.with]).length > 0 && register.records.has(one.with)
        ? [one.with, html`<br />`, register.records.get(one.with)?.data.title]
        : one.with,
      one.what,
      one.responsible !== undefined && roleTitle(register.settings, one.responsible),
      ids(register, one.governed_by),
    ]),
  );

const communications = (document: Document): Html | undefined =>
  table(
    'Communication',
    ['What', 'When', 'With whom', 'How', 'Who'],
    (field(document, 'communications') ?? []).map(({ what, when, with: whom, how, who }) => [
      what,
      when,
      whom,
      how,
      who,
    ]),
  );

const external = (document: Document): Html | undefined => {
  const origin = field(document, 'external');
  return origin === undefined
    ? undefined
    : table(
        'Origin',
        ['Issuer', 'Edition', 'Where'],
        [[origin.issuer, origin.edition, origin.where]],
      );
};

const programme = (register: Register, document: Document): Html | undefined => {
  const [cycle, frequency] = [field(document, 'cycle'), field(document, 'frequency')];
  const covers = field(document, 'covers');
  const lines: readonly (readonly [string, HtmlValue])[] = [
    ['Cycle', cycle && durationInWords(cycle)],
    ['Frequency', frequency && durationInWords(frequency)],
    ['Methods', field(document, 'methods')],
    ['Responsibilities', field(document, 'responsibilities')],
    ['Clauses', covers?.clauses?.join(', ')],
    ['Controls', covers?.controls && visibleIds(register, covers.controls).join(', ')],
  ];
  const given = lines.filter(([, value]) => value !== undefined && value !== '');
  return table('Programme', ['Part', 'What'], given);
};

const statement = (document: Document): Html | undefined => {
  const text = field(document, 'statement');
  return text === undefined
    ? undefined
    : html`<section>
        <h2>Scope statement</h2>
        <blockquote><p>${text}</p></blockquote>
      </section>`;
};

/**
 * What a document says in its front matter rather than in its text, and what an auditor must find
 * in print: scope, context, parties, interfaces, communication, programme.
 */
export const documentFields = (register: Register, document: Document): readonly Html[] =>
  [
    statement(document),
    boundary(document),
    interfaces(register, document),
    issues(document),
    climate(document),
    parties(register, document),
    communications(document),
    programme(register, document),
    external(document),
  ].filter((section) => section !== undefined);
