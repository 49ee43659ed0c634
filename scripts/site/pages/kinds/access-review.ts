import type { RecordOf } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { accessFlags, inactiveAfter } from '#performance/access-flags.ts';
import type { AccessFlag } from '#performance/access-flags.ts';
import type { AccessComparison, ComparedAccount } from '#performance/access-comparison.ts';
import { day, time } from '../../components/day.ts';
import { facts } from '../../components/facts.ts';
import type { Fact } from '../../components/facts.ts';
import { fileLink, idLink, personName, roleName, roleTitle } from '../../components/names.ts';
import { pageSection } from '../../components/section.ts';
import { table } from '../../components/table.ts';
import type { Column } from '../../components/table.ts';
import { tag } from '../../components/tag.ts';
import type { Tone } from '../../components/tag.ts';
import type { PageContext } from '../../context.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

type AccessReview = RecordOf<'access-review'>;

/** Each flag as readers see it: its word, its tint, and what it means. */
const flags: Readonly<Record<AccessFlag, readonly [word: string, tone: Tone, means: string]>> = {
  orphan: ['no owner', 'orange', 'nobody is named who answers for it'],
  leaver: ['leaver', 'red', 'its owner left before the export'],
  inactive: ['inactive', 'amber', `not used for more than ${inactiveAfter} days`],
  shared: ['shared', 'amber', 'used by several people, or by nobody in particular'],
  'no-mfa': ['no second factor', 'orange', 'a password alone opens it'],
  privileged: ['privileged', 'blue', 'has rights above others'],
  'duty-conflict': [
    'conflict of duties',
    'red',
    'its owner decided on it, or reviews what he administers',
  ],
  new: ['new', 'neutral', 'not in the review before'],
};

const decisionTones = {
  keep: 'green',
  change: 'amber',
  revoke: 'orange',
  escalate: 'red',
} as const;

const decisionOrder = ['keep', 'change', 'revoke', 'escalate'] as const;

const accessOf = ({ view }: PageContext, { id }: AccessReview): AccessComparison | undefined =>
  view.accessReviews?.get(id);

const flagTags = ({ flags: raised, changed }: ComparedAccount): HtmlValue => [
  ...raised.map((flag) => html`${tag(flags[flag][0], flags[flag][1])} `),
  changed && tag('changed'),
];

const rightsOf = ({ listed, decision }: ComparedAccount): string | undefined =>
  listed && listed.roles.length > 0 ? listed.roles.join(', ') : decision?.role;

const accountColumns = (context: PageContext): readonly Column<ComparedAccount>[] => [
  { title: 'Account', cell: ({ account }) => account, className: 'main' },
  {
    title: 'Owner',
    cell: ({ decision }) => decision?.owner !== undefined && personName(context, decision.owner),
  },
  { title: 'Rights', cell: rightsOf },
  {
    title: 'Last used',
    cell: ({ listed, decision }) => {
      const last = listed?.lastLogin ?? decision?.lastLogin;
      return last !== undefined && day(last);
    },
    sort: ({ listed, decision }) => listed?.lastLogin ?? decision?.lastLogin ?? '',
  },
  { title: 'Stands out', cell: flagTags, sort: ({ flags: raised }) => -raised.length },
  {
    title: 'Decision',
    cell: ({ decision }) =>
      decision
        ? html`${tag(decision.decision, decisionTones[decision.decision])}
          ${decision.by !== undefined && html`<span class="line">${personName(context, decision.by)}</span>`}`
        : tag('no decision', 'red'),
  },
  { title: 'Reason', cell: ({ decision }) => decision?.reason },
  {
    title: 'Done',
    cell: ({ decision }) =>
      decision?.done !== undefined &&
      html`${day(decision.done)}
      ${decision.ticket !== undefined && html`<span class="line">${decision.ticket}</span>`}`,
    sort: ({ decision }) => decision?.done ?? '',
  },
];

const decisionCounts = ({ accounts }: AccessComparison): readonly Fact[] =>
  decisionOrder.flatMap((word): readonly Fact[] => {
    const count = accounts.filter(({ decision }) => decision?.decision === word).length;
    return count === 0 ? [] : [[`Decided: ${word}`, count]];
  });

const flagCounts = ({ accounts }: AccessComparison): readonly Fact[] =>
  accessFlags.flatMap((flag): readonly Fact[] => {
    const count = accounts.filter((account) => account.flags.includes(flag)).length;
    const [word, , means] = flags[flag];
    return count === 0 ? [] : [[`Stands out: ${word}`, `${count}, ${means}`]];
  });

const others = (access: AccessComparison): readonly Fact[] => {
  const changed = access.accounts
    .filter((account) => account.changed)
    .map(({ account }) => account);
  const unlisted = access.unlisted.map(({ account }) => account);
  return [
    [
      'Gone since the review before',
      access.gone && access.gone.length > 0 && access.gone.join(', '),
    ],
    ['Rights changed since then', changed.length > 0 && changed.join(', ')],
    ['Not decided on', access.undecided.length > 0 && access.undecided.join(', ')],
    ['Decided on, not in the export', unlisted.length > 0 && unlisted.join(', ')],
  ];
};

const accountList = (context: PageContext, access: AccessComparison): HtmlValue =>
  html`${facts([['Accounts', access.accounts.length], ...decisionCounts(access), ...flagCounts(access), ...others(access)])}
  ${
    access.accounts.length > 0 &&
    table(access.accounts, accountColumns(context), {
      id: 'accounts',
      caption: 'Accounts and decisions',
      sortable: true,
    })
  }`;

const exportFacts = (context: PageContext, record: AccessReview): HtmlValue => {
  const { export: frozen } = fieldsOf(record);
  return (
    frozen &&
    facts([
      ['Evidence', idLink(context, frozen.item)],
      ['Exported', time(frozen.exported)],
      ['By', roleTitle(context, frozen.by)],
      ['Query', frozen.query],
      ['Accounts', frozen.accounts],
      ['Complete', frozen.complete],
    ])
  );
};

const reviewerOf = (context: PageContext, record: AccessReview): HtmlValue => {
  const { reviewer } = fieldsOf(record);
  return (
    reviewer && html`${personName(context, reviewer.person)}, ${roleTitle(context, reviewer.role)}`
  );
};

const selfReview = (context: PageContext, record: AccessReview): HtmlValue => {
  const own = fieldsOf(record).reviewer?.self_review;
  return own && html`by ${roleName(context, own.by)}: ${own.why}`;
};

const standsOut = (context: PageContext, record: AccessReview): HtmlValue => {
  const access = accessOf(context, record);
  const raised = access?.accounts.filter((account) =>
    account.flags.some((flag) => flag !== 'privileged' && flag !== 'new'),
  );
  return raised?.length;
};

/** Reviews of who has access to a system. */
export const accessReviewPage: KindPage<'access-review'> = {
  columns: (context) => [
    {
      title: 'System',
      cell: (record) => {
        const { system } = fieldsOf(record);
        return system && idLink(context, system);
      },
    },
    {
      title: 'Due',
      cell: (record) => {
        const { due } = fieldsOf(record);
        return due && day(due);
      },
      sort: (record) => fieldsOf(record).due ?? '',
    },
    {
      title: 'Completed',
      cell: (record) => {
        const { completed, due } = fieldsOf(record);
        return (
          completed &&
          html`${day(completed)} ${due !== undefined && completed > due && tag('late', 'amber')}`
        );
      },
      sort: (record) => fieldsOf(record).completed ?? '',
    },
    {
      title: 'Reviewer',
      cell: (record) => {
        const { reviewer } = fieldsOf(record);
        return reviewer && personName(context, reviewer.person);
      },
    },
    {
      title: 'Accounts',
      cell: (record) => fieldsOf(record).export?.accounts,
      className: 'number',
    },
    {
      title: 'Stand out',
      cell: (record) => standsOut(context, record),
      className: 'number',
    },
  ],
  tags: (_context, record) => {
    const { completed, due } = fieldsOf(record);
    return completed !== undefined && due !== undefined && completed > due && tag('late', 'amber');
  },
  lead: (context, record, value) =>
    facts([
      ['System', value(['system'])],
      ['Due', value(['due'])],
      ['Completed', value(['completed'])],
      ['Reviewer', reviewerOf(context, record)],
      ['Own account decided', selfReview(context, record)],
      ['Review before', value(['previous'])],
      ['List of leavers', value(['leavers'])],
    ]),
  sections: (context, record) => {
    const access = accessOf(context, record);
    const { decisions } = fieldsOf(record);
    return [
      access && pageSection('accounts', 'Accounts and decisions', accountList(context, access)),
      pageSection(
        'export',
        'The list that was reviewed',
        html`${exportFacts(context, record)}
        ${decisions !== undefined && html`<p>Decisions: ${fileLink(context, decisions)}</p>`}`,
      ),
    ];
  },
  shown: ['system', 'due', 'completed', 'reviewer', 'previous', 'leavers', 'export', 'decisions'],
};
