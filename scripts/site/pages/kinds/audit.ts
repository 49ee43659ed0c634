import type { RecordOf } from '#content/record.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { day, period } from '../../components/day.ts';
import { facts } from '../../components/facts.ts';
import { idLink, titledLink } from '../../components/names.ts';
import { pageSection } from '../../components/section.ts';
import { table } from '../../components/table.ts';
import { stateTag } from '../../components/tag.ts';
import type { PageContext } from '../../context.ts';
import { fieldsOf } from '../../fields-of.ts';
import { groupBy } from '../../group-by.ts';
import type { KindPage } from '../kind-page.ts';

type Audit = RecordOf<'audit'>;

const grades = (record: Audit): string => {
  const { findings = [] } = fieldsOf(record);
  if (findings.length === 0) return 'none';
  return [...groupBy(findings, ({ grade }) => grade)]
    .map(([grade, found]) => `${found.length} ${grade}`)
    .join(', ');
};

const findingTable = (context: PageContext, record: Audit): HtmlValue => {
  const { findings = [] } = fieldsOf(record);
  if (findings.length === 0) return 'Nothing was found.';
  return table(
    findings,
    [
      { title: 'Id', cell: ({ id }) => id, className: 'id' },
      { title: 'Grade', cell: ({ grade }) => stateTag(grade) },
      { title: 'Finding', cell: ({ statement }) => statement, className: 'main' },
      { title: 'Requirement', cell: ({ requirement }) => titledLink(context, requirement) },
      { title: 'Action', cell: ({ action }) => action !== undefined && idLink(context, action) },
      {
        title: 'Evidence',
        cell: ({ evidence }) => evidence !== undefined && idLink(context, evidence),
      },
      { title: "Management's response", cell: ({ response }) => response },
    ],
    { caption: 'Findings', rowId: ({ id }) => id },
  );
};

/** Internal audits and those by others. */
export const auditPage: KindPage<'audit'> = {
  columns: () => [
    { title: 'Type', cell: (record) => fieldsOf(record).type?.replaceAll('-', ' ') },
    {
      title: 'Performed',
      cell: (record) => {
        const { performed } = fieldsOf(record);
        return performed && period(performed.from, performed.to);
      },
      sort: (record) => fieldsOf(record).performed?.from ?? '',
    },
    { title: 'Findings', cell: grades },
  ],
  lead: (_context, record, value) => {
    const { type, planned, performed, reported } = fieldsOf(record);
    return facts([
      ['Type', type?.replaceAll('-', ' ')],
      ['Planned for', planned && day(planned)],
      ['Performed', performed && period(performed.from, performed.to)],
      ['Reported', reported && day(reported)],
      ['Conclusion', value(['conclusion'])],
      ['Against', value(['criteria'])],
    ]);
  },
  sections: (context, record) => [
    pageSection('audit-findings', 'Findings', findingTable(context, record)),
  ],
  shown: ['type', 'planned', 'performed', 'reported', 'conclusion', 'criteria', 'findings'],
};
