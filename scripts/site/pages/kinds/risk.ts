import type { RecordOf } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { day } from '../../components/day.ts';
import { facts } from '../../components/facts.ts';
import { currentEstimate, heatMap } from '../../components/heat-map.ts';
import { idRow, roleName, roleTitle, titledList } from '../../components/names.ts';
import { levelBadge, levelPath, levelUnder } from '../../components/risk-level.ts';
import { riskTrend } from '../../components/risk-trend.ts';
import { pageSection } from '../../components/section.ts';
import { stateTag, tag } from '../../components/tag.ts';
import type { Column } from '../../components/table.ts';
import type { PageContext } from '../../context.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

type Risk = RecordOf<'risk'>;

const treatmentTexts = {
  modify: 'Lowered by controls',
  retain: 'Lived with',
  avoid: 'Avoided: what causes it is stopped',
  share: 'Shared with others',
} as const;

const treatmentText = (record: Risk): string | undefined => {
  const { treatment } = fieldsOf(record);
  return treatment && treatmentTexts[treatment];
};

const levelColumn = (
  { view }: PageContext,
  title: string,
  estimate: (record: Risk) => ReturnType<typeof currentEstimate>,
): Column<Risk> => {
  const { settings } = view.register;
  return {
    title,
    cell: (record) => levelBadge(settings, estimate(record)),
    sort: (record) => levelUnder(settings, estimate(record))?.level ?? '',
  };
};

const columns: KindPage<'risk'>['columns'] = (context) => {
  const { settings } = context.view.register;
  const current = levelColumn(context, 'Current', currentEstimate);
  return [
    {
      ...current,
      filter: {
        name: 'level',
        values: (record) => [levelUnder(settings, currentEstimate(record))?.band ?? ''],
      },
    },
    levelColumn(context, 'Residual', (record) => fieldsOf(record).residual),
    {
      title: 'Treatment',
      cell: (record) => fieldsOf(record).treatment,
      filter: {
        name: 'treatment',
        values: (record) => [fieldsOf(record).treatment ?? ''],
      },
    },
    {
      title: 'Risk owner',
      cell: (record) => roleTitle(context, fieldsOf(record).risk_owner ?? ''),
      filter: {
        name: 'owner',
        values: (record) => [roleTitle(context, fieldsOf(record).risk_owner ?? '')],
      },
    },
    {
      title: 'Controls',
      cell: (record) => {
        const { existing_controls = [], treatment_controls = [] } = fieldsOf(record);
        return idRow(context, [...new Set([...existing_controls, ...treatment_controls])]);
      },
    },
  ];
};

const story = (record: Risk): HtmlValue => {
  const { source, event, consequence } = fieldsOf(record);
  return html`<dl class="story">
    ${
      source !== undefined &&
      html`<div>
        <dt>Because</dt>
        <dd>${source}</dd>
      </div>`
    }
    ${
      event !== undefined &&
      html`<div>
        <dt>this may happen</dt>
        <dd>${event}</dd>
      </div>`
    }
    ${
      consequence !== undefined &&
      html`<div>
        <dt>leading to</dt>
        <dd>${consequence}</dd>
      </div>`
    }
  </dl>`;
};

const lead: KindPage<'risk'>['lead'] = (context, record) => {
  const { inherent, current, residual, affects = [], risk_owner, category } = fieldsOf(record);
  return html`${story(record)}
  ${levelPath(context.view.register.settings, [
    ['Without controls', inherent],
    ['Today', current],
    ['After treatment', residual],
  ])}
  ${facts([
    ['Risk owner', risk_owner !== undefined && roleName(context, risk_owner)],
    ['Treatment', treatmentText(record)],
    ['Would harm', affects.length > 0 && affects.join(', ')],
    ['Category', category],
  ])}`;
};

const acceptance = (context: PageContext, record: Risk): HtmlValue => {
  const { acceptance: given } = fieldsOf(record);
  if (!given) return undefined;
  const ended = given.until < context.view.today;
  return facts([
    ['Accepted by', roleName(context, given.by)],
    ['Until', html`${day(given.until)} ${ended && tag('ended', 'red')}`],
    ['Reason', given.reason],
  ]);
};

/** How the levels went over time, as far as the readers of the view may know it. */
const levelsOverTime = ({ site, view }: PageContext, { id }: Risk): HtmlValue =>
  riskTrend(id, site.riskLevels.get(id) ?? [], view.today);

const sections: KindPage<'risk'>['sections'] = (context, record, value) => {
  const { acceptance: accepted, plan = [] } = fieldsOf(record);
  const { existing_controls = [], treatment_controls = [] } = fieldsOf(record);
  const trend = levelsOverTime(context, record);
  return [
    existing_controls.length + treatment_controls.length > 0 &&
      pageSection(
        'controls',
        'Controls',
        html`<div class="link-groups">
          ${
            existing_controls.length > 0 &&
            html`<div>
              <h3>Already working</h3>
              ${titledList(context, existing_controls)}
            </div>`
          }
          ${
            treatment_controls.length > 0 &&
            html`<div>
              <h3>Determined for treatment</h3>
              ${titledList(context, treatment_controls)}
            </div>`
          }
        </div>`,
      ),
    plan.length > 0 && pageSection('plan', 'Treatment plan', value(['plan'])),
    accepted && pageSection('acceptance', 'Acceptance', acceptance(context, record)),
    trend !== undefined && pageSection('levels', 'Level over time', trend),
  ];
};

/** The risk register and its risks. */
export const riskPage: KindPage<'risk'> = {
  columns,
  beforeList: heatMap,
  lead,
  sections,
  tags: (_context, record) => {
    const { status } = fieldsOf(record);
    return status === 'retired' && stateTag(status);
  },
  shown: [
    'source',
    'event',
    'consequence',
    'affects',
    'risk_owner',
    'category',
    'inherent',
    'current',
    'residual',
    'treatment',
    'existing_controls',
    'treatment_controls',
    'plan',
    'acceptance',
  ],
};
