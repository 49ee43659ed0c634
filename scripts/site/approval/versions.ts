import type { Approval, VersionApproval } from '#approvals/approval.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { day } from '../components/day.ts';
import { personName, roleTitle } from '../components/names.ts';
import { table } from '../components/table.ts';
import type { PageContext } from '../context.ts';

const verdictWords: Readonly<Record<VersionApproval['verdict'], string>> = {
  approved: 'approved',
  'not-approved': 'not approved',
  drift: 'text changed afterwards',
  unknown: 'cannot be decided',
  invalid: 'not a regular file',
};

const proofWords = ({ verdict, level }: VersionApproval): string =>
  verdict === 'approved' ? level : verdictWords[verdict];

const approvers = (context: PageContext, { approvals }: VersionApproval): HtmlValue =>
  approvals.length === 0
    ? 'Nobody'
    : approvals.map(
        ({ person, role }, index) =>
          html`${index > 0 && html`<br />`}${personName(context, person)}
            <span class="holder">${roleTitle(context, role)}</span>`,
      );

/** Every version that the main line knew, newest first. */
export const versionTable = (context: PageContext, approval: Approval): HtmlValue =>
  approval.versions.length > 0 &&
  table(
    approval.versions,
    [
      {
        title: 'Version',
        cell: ({ version, status }) =>
          html`<strong>${version}</strong>${status === 'retired' && ' retired'}`,
        className: 'narrow',
      },
      { title: 'Day', cell: ({ setOn }) => day(setOn) },
      { title: 'Change', cell: ({ change }) => change ?? 'first version' },
      { title: 'Approved by', cell: (version) => approvers(context, version) },
      { title: 'Proof', cell: proofWords },
      {
        title: 'Content',
        cell: ({ content }) => html`<code>${content.slice(0, 10)}</code>`,
      },
    ],
    { caption: 'Versions', captionShown: true },
  );
