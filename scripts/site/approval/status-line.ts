import type { Approval, Level } from '#approvals/approval.ts';
import type { AnyRecord } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { day } from '../components/day.ts';
import { roleTitle } from '../components/names.ts';
import type { PageContext } from '../context.ts';

/** Anchor of the part of the page that shows how the approval is proved. */
export const proofAnchor = 'isms:approval';

/** The day from which a version is in force: as it says, else the day of its approval. */
export const inForceFrom = (record: AnyRecord, approval: Approval): string | undefined =>
  record.data.effective ?? approval.approvedOn;

const joined = (words: readonly string[]): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;

const approverText = (context: PageContext, approval: Approval): string => {
  const roles = [...new Set(approval.approvals.map(({ role }) => role))];
  return joined(roles.map((role) => `the ${roleTitle(context, role)}`));
};

const levelWord = (level: Level, proof: string): Html =>
  // Only what the approver's own signature proves carries a sign of it.
  html`<a class="level level-${level}" href="${proof}"
    >${level === 'signed' && html`<span aria-hidden="true">✓ </span>`}${level}</a
  >`;

const force = (context: PageContext, record: AnyRecord, approval: Approval): HtmlValue => {
  const from = inForceFrom(record, approval);
  if (from === undefined) return undefined;
  if (record.data.status === 'retired') return html`retired`;
  return from > context.view.today
    ? html`applies from ${day(from)}`
    : html`in force since ${day(from)}`;
};

const verdictPart = (context: PageContext, approval: Approval, proof: string): HtmlValue => {
  const link = (words: string): Html => html`<a href="${proof}">${words}</a>`;
  switch (approval.verdict) {
    case 'approved':
      return html`approved by ${approverText(context, approval)}
      (${levelWord(approval.level, proof)})`;
    case 'draft':
      return undefined;
    case 'drift':
      return link('differs from the approved text');
    case 'unknown':
      return link('approval cannot be decided');
    default:
      return link('not approved');
  }
};

/**
 * One line on a version: "Version 1.1 · in force since 4 May 2026 · approved by the Managing
 * director (recorded)". Nothing for records that have no version. `proof` is the address of
 * the part that shows how the approval is proved.
 */
export const statusLine = (
  context: PageContext,
  record: AnyRecord,
  approval: Approval | undefined,
  proof = `#${proofAnchor}`,
): HtmlValue => {
  const { version, status } = record.data;
  if (version === undefined) return undefined;
  const parts: readonly HtmlValue[] = [
    `Version ${version}`,
    (status === 'draft' || status === 'in-review') && (status === 'draft' ? 'draft' : 'in review'),
    approval?.verdict === 'approved' && force(context, record, approval),
    approval && verdictPart(context, approval, proof),
  ];
  const shown = parts.filter((part) => part != null && part !== false);
  return html`<p class="status-line">
    ${shown.map((part, index) => html`${index > 0 && html`<span class="dot" aria-hidden="true"> · </span>`}<span>${part}</span>`)}
  </p>`;
};
