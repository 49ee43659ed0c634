import { recordsOf } from '#register/register.ts';
import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';
import { banners } from '../approval/banners.ts';
import { proofSection } from '../approval/proof.ts';
import { statusLine } from '../approval/status-line.ts';
import { byIdOrder } from '../id-order.ts';
import { figures } from '../components/figures.ts';
import { givenSections, renderSection } from '../components/section.ts';
import { recordText } from '../components/text-links.ts';
import type { PageContext } from '../context.ts';
import { fieldsOf } from '../fields-of.ts';
import { describeKind } from '../kinds.ts';
import type { PageContent } from '../page.ts';
import { controlPage } from './kinds/control.ts';
import { recordTable } from './list-content.ts';
import { recordFoot } from './record-foot.ts';
import { recordFindings } from './record-findings.ts';

const controlsOf = (context: PageContext) =>
  [...recordsOf(context.view.register, 'control')].sort(byIdOrder);

const counts = (context: PageContext): Html => {
  const controls = controlsOf(context).map((record) => fieldsOf(record));
  const applicable = controls.filter(({ applicable }) => applicable === 'yes');
  const count = (state: string): number =>
    applicable.filter(({ implementation }) => implementation === state).length;
  return figures([
    { value: applicable.length, label: 'applicable' },
    { value: count('implemented'), label: 'implemented' },
    { value: count('partly'), label: 'partly' },
    { value: count('planned'), label: 'planned' },
    { value: controls.length - applicable.length, label: 'not applicable' },
  ]);
};

/** The statement of applicability: its own text and proof, and one row for each control. */
export const soaContent = (context: PageContext): PageContent => {
  const { one: _one, many, intro } = describeKind('soa');
  const [record] = recordsOf(context.view.register, 'soa');
  const sections = givenSections(
    record
      ? [
          recordFindings(context, record),
          proofSection(context, record),
          recordFoot(context, record),
        ]
      : [],
  );
  return {
    body: html`<header class="page-head">
        <h1>${record?.data.title ?? many}</h1>
        <p class="lead">${intro}</p>
        ${record && statusLine(context, record, context.view.proof.approvals.get(record.id))}
      </header>
      ${record && banners(context, record)} ${record && recordText(context, record)}
      ${counts(context)}
      ${recordTable(context, controlsOf(context), controlPage, { id: 'soa', caption: 'Controls' })}
      ${sections.map(renderSection)}`,
    contents: [],
  };
};
