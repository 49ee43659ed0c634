import type { RecordOf } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { time } from '../../components/day.ts';
import { facts } from '../../components/facts.ts';
import { roleName } from '../../components/names.ts';
import { stateTag } from '../../components/tag.ts';
import { fieldTitle } from '#content/field-titles.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

type Incident = RecordOf<'incident'>;

const stages = ['occurred', 'detected', 'reported', 'contained', 'resolved', 'closed'] as const;

const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

const span = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return `${days} d ${hours % 24} h`;
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
};

/** Minutes from one time to another; `undefined` where one is missing or they are out of order. */
const minutesFrom = (from: string | undefined, to: string | undefined): number | undefined => {
  if (from === undefined || to === undefined) return undefined;
  const minutes = minutesBetween(from, to);
  return Number.isNaN(minutes) || minutes < 0 ? undefined : minutes;
};

const elapsed = (from: string | undefined, to: string | undefined): string | undefined => {
  const minutes = minutesFrom(from, to);
  return minutes === undefined ? undefined : span(minutes);
};

/** A time as a number, so that times of different zones sort as they came. */
const instantOf = (time: string | undefined): number | string => {
  const instant = Date.parse(time ?? '');
  return Number.isNaN(instant) ? '' : instant;
};

const timeline = (record: Incident): HtmlValue => {
  const data = fieldsOf(record);
  const known = stages.flatMap((stage) => {
    const at = data[stage];
    return at === undefined ? [] : [{ stage, at }];
  });
  return (
    known.length > 0 &&
    html`<ol class="timeline">
      ${known.map(
        ({ stage, at }) =>
          html`<li><span class="timeline-stage">${fieldTitle(stage)}</span> ${time(at)}</li> `,
      )}
    </ol>`
  );
};

/** Security events and incidents. */
export const incidentPage: KindPage<'incident'> = {
  columns: () => [
    {
      title: 'Severity',
      cell: (record) => {
        const { severity } = fieldsOf(record);
        return severity && stateTag(severity);
      },
      filter: { name: 'severity', values: (record) => [fieldsOf(record).severity ?? ''] },
    },
    { title: 'Category', cell: (record) => fieldsOf(record).category },
    {
      title: 'Detected',
      cell: (record) => {
        const { detected } = fieldsOf(record);
        return detected && time(detected);
      },
      sort: (record) => instantOf(fieldsOf(record).detected),
    },
    {
      title: 'Resolved after',
      cell: (record) => elapsed(fieldsOf(record).detected, fieldsOf(record).resolved),
      sort: (record) => minutesFrom(fieldsOf(record).detected, fieldsOf(record).resolved) ?? '',
    },
  ],
  tags: (_context, record) => {
    const { severity } = fieldsOf(record);
    return severity && stateTag(severity);
  },
  lead: (context, record, value) => {
    const { occurred, detected, contained, resolved, manager, category } = fieldsOf(record);
    return html`${timeline(record)}
    ${facts([
      ['Detected after', elapsed(occurred, detected)],
      ['Contained after detection', elapsed(detected, contained)],
      ['Resolved after detection', elapsed(detected, resolved)],
      ['Category', category],
      ['Incident manager', manager !== undefined && roleName(context, manager)],
      ['Would harm', value(['affects'])],
      ['Personal data', value(['personal_data'])],
      ['Cause', value(['cause'])],
    ])}`;
  },
  shown: [...stages, 'severity', 'category', 'manager', 'affects', 'personal_data', 'cause'],
};
