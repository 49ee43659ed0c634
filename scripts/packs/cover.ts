import type { Approval } from '#approvals/approval.ts';
import { type Html, type HtmlValue, html } from '#markdown/html.ts';
import { inlineCode } from '#markdown/inline-code.ts';

/** One line of the table on the cover. */
export interface CoverLine {
  readonly name: string;
  readonly value: HtmlValue;
  /** Takes the whole width. */
  readonly wide?: boolean;
}

/** What stands at the head of a printed document. */
export interface CoverBlock {
  readonly organisation: string;
  /** What it is: `Policy`, `Risk register`. */
  readonly type: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly lines: readonly CoverLine[];
  readonly approval?: Approval | undefined;
  readonly approvalWords: readonly string[];
}

const levelWords: Readonly<Record<Approval['level'], string>> = {
  none: 'Not proved',
  recorded: 'Level: recorded',
  attested: 'Level: attested',
  signed: 'Level: signed',
};

const present = ({ value }: CoverLine): boolean =>
  value !== undefined && value !== null && value !== '' && value !== false;

/** Lines stand two abreast; one that is left over takes the whole width. */
const paired = (lines: readonly CoverLine[]): readonly CoverLine[] => {
  const narrow = lines.filter(({ wide }) => wide !== true);
  const last = narrow.length % 2 === 1 ? narrow.at(-1) : undefined;
  return lines.map((one) => (one === last ? { ...one, wide: true } : one));
};

const line = ({ name, value, wide }: CoverLine): Html =>
  html`<div class="${wide === true ? 'line wide' : 'line'}">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

const approvalBox = ({ approval, approvalWords }: CoverBlock): Html =>
  html`<div class="approval">
    <p class="approval-level">
      ${approval === undefined ? 'Approval' : `Approval · ${levelWords[approval.level]}`}
    </p>
    ${approvalWords.map((words) => html`<p>${inlineCode(words)}</p>`)}
  </div>`;

/** The head of a printed document: what it is, whose, how it was approved, and from which bytes. */
export const coverOf = (block: CoverBlock): Html =>
  html`<header class="cover">
    <p class="organisation">${block.organisation}</p>
    <p class="type">${block.type}</p>
    <h1>${block.title}</h1>
    ${block.summary !== undefined && html`<p class="summary">${block.summary}</p>`}
    <dl>${paired(block.lines.filter(present)).map(line)}</dl>
    ${approvalBox(block)}
  </header>`;
