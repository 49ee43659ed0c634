import { createHash } from 'node:crypto';
import type { Finding } from '#findings/finding.ts';
import { escapeHtml, html, trusted } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { kindSchemas } from '#content/kinds.ts';
import { loosenedIn } from './changes.ts';
import type { Changes, FactChange, RecordChange } from './changes.ts';
import { compareWords } from './redline/compare-words.ts';
import { redlineHtml } from './redline-html.ts';
import {
  acknowledgementInWords,
  approvalInWords,
  changeInWords,
  findingsInWords,
  headline,
  rangeInWords,
  textInWords,
} from './sentences.ts';

/** Nothing is loaded and nothing runs: the one style is named by its digest. */
const policyFor = (styles: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Shorter values are read at a glance. */
const fewestToCompare = 40;

/** Long values are compared word by word, short ones stand as a sentence. */
const factHtml = ({ label, before, after, sentence, loosens }: FactChange): Html => {
  const long = Math.max(before?.length ?? 0, after?.length ?? 0) > fewestToCompare;
  const said =
    before !== undefined && after !== undefined && long && sentence.includes(after)
      ? html`${label}: ${trusted(compareWords(escapeHtml(before), escapeHtml(after)).markup)}`
      : html`${sentence}`;
  return html`<li>${loosens && html`<span class="mark">Loosened</span> `}${said}</li> `;
};

const list = (items: readonly HtmlValue[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li> `)}</ul>`;

const section = (id: string, title: string, body: readonly HtmlValue[]): HtmlValue =>
  body.length > 0 &&
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section> `;

const tagged = (record: RecordChange): HtmlValue => {
  const words = changeInWords(record);
  return words !== '' && html` <span class="tag tag-${record.change}">${words}</span>`;
};

const textHtml = ({ change, text }: RecordChange): HtmlValue => {
  if (!text) return undefined;
  const body = redlineHtml(text.redline);
  if (change === 'changed') return body;
  return html`<details><summary>${change === 'removed' ? 'The text that goes' : 'The text'}</summary>${body}</details>`;
};

const replacementsHtml = ({ change, text }: RecordChange): HtmlValue =>
  change === 'changed' &&
  (text?.summary.replacements ?? []).map(
    ({ before, after }) => html`; <del>${before}</del> → <ins>${after}</ins>`,
  );

const recordHtml = (record: RecordChange): Html => {
  const { id, kind, title, facts } = record;
  const words = textInWords(record);
  const own = `record-${encodeURIComponent(`${kind}-${id}`)}`;
  return html`<article aria-labelledby="${own}">
    <h3 id="${own}"><span class="id">${id}</span> ${title}${tagged(record)}</h3>
    <p class="note">${kindSchemas[kind].record.title}, ${record.path}</p>
    ${facts.length > 0 && html`<ul>${facts.map(factHtml)}</ul>`}
    ${words !== '' && html`<p>Text: ${words}${replacementsHtml(record)}.</p>`}
    ${textHtml(record)}
  </article> `;
};

const finding = (what: string, { severity, rule, path, line, message }: Finding): Html =>
  html`<b>${what}</b>: ${severity}, <code>${rule}</code>, <code>${path}:${line}</code>: ${message}`;

const findingsHtml = ({ findings }: Changes): readonly HtmlValue[] => {
  const items = [
    ...findings.added.map((one) => finding('New', one)),
    ...findings.mended.map((one) => finding('Mended', one)),
    ...findings.silenced.map((one) => finding('No longer judged', one)),
  ];
  return items.length > 0 ? [list(items)] : [html`<p>None come and none go.</p>`];
};

const loosenedHtml = (changes: Changes): HtmlValue => {
  const loosened = loosenedIn(changes);
  return (
    loosened.length > 0 &&
    html`<section class="loosened" aria-labelledby="loosened">
      <h2 id="loosened">Loosened: this asks for less or opens more</h2>
      ${list(loosened)}
    </section> `
  );
};

const approvalsHtml = ({ approvals, undecidable }: Changes): readonly HtmlValue[] => {
  if (undecidable !== undefined) return [html`<p>This cannot be told: ${undecidable}.</p>`];
  if (approvals.length === 0) return [];
  return [
    list(
      approvals.map(
        (missing) =>
          html`<b>${missing.id} ${missing.version}</b> ${missing.title}: ${approvalInWords(missing)}`,
      ),
    ),
  ];
};

const bodyHtml = (changes: Changes): Html => html`<header>
    <h1>${headline(changes)}</h1>
    <p class="range">
      ${changes.organisation}: compared ${rangeInWords(changes)}, as ${changes.audience} may see it.
      ${findingsInWords(changes)}.
    </p>
  </header>
  <main>
    ${loosenedHtml(changes)}
    ${section('approvals', 'Still to be approved', approvalsHtml(changes))}
    ${section(
      'acknowledgements',
      'To be confirmed by people',
      changes.acknowledgements.length > 0
        ? [list(changes.acknowledgements.map(acknowledgementInWords))]
        : [],
    )}
    ${section(
      'settings',
      'Changes of isms.yml',
      changes.settings.length > 0 ? [html`<ul>${changes.settings.map(factHtml)}</ul>`] : [],
    )}
    ${section('records', 'Records', changes.records.map(recordHtml))}
    ${section('findings', 'Findings', findingsHtml(changes))}
    ${section(
      'affected',
      'Records that link to what changes',
      changes.affected.length > 0
        ? [
            list(
              changes.affected.map(
                ({ id, title, because }) =>
                  html`<span class="id">${id}</span> ${title} (${because.join(', ')})`,
              ),
            ),
          ]
        : [],
    )}
  </main>`;

/**
 * The plan of a merge as one page that needs no other file and runs nothing. `styles` is the text of
 * `changes.css`: it stands in the page, and its digest in the policy.
 */
export const htmlChanges = (changes: Changes, styles: string): string => {
  return html`<!doctype html>
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policyFor(styles))}" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${headline(changes)} – ${changes.organisation}</title>
        ${trusted(`<style>${styles}</style>`)}
      </head>
      <body>
        ${bodyHtml(changes)}
      </body>
    </html> `.toString();
};
