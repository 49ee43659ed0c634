import type { Changes, FactChange, RecordChange } from './changes.ts';
import { loosenedIn } from './changes.ts';
import type { Block } from './redline/redline.ts';
import { headline } from './sentences.ts';

const factJson = ({ field, label, before, after, sentence, loosens }: FactChange): unknown => ({
  field,
  label,
  before: before ?? null,
  after: after ?? null,
  sentence,
  loosens,
});

const blockJson = ({ change, type, section, onlyForm, pieces }: Block): unknown => ({
  change: change === 'moved away' ? 'moved-away' : change,
  type,
  section,
  onlyForm,
  pieces,
});

const textJson = ({ text }: RecordChange): unknown =>
  text === undefined
    ? null
    : {
        ...text.summary,
        blocks: text.redline.filter(({ change }) => change !== 'same').map(blockJson),
      };

/** `isms changes --format json`: the contract of `changes.schema.json`, version 1. */
export const jsonChanges = (changes: Changes): string =>
  `${JSON.stringify(
    {
      version: 1,
      base: changes.base,
      head: changes.head,
      organisation: changes.organisation,
      audience: changes.audience,
      today: changes.today,
      headline: headline(changes),
      loosened: loosenedIn(changes),
      settings: changes.settings.map((change) => ({
        part: change.part,
        ...(factJson(change) as object),
      })),
      records: changes.records.map((record) => ({
        id: record.id,
        kind: record.kind,
        title: record.title,
        path: record.path,
        change: record.change,
        facts: record.facts.map(factJson),
        text: textJson(record),
      })),
      affected: changes.affected,
      acknowledgements: changes.acknowledgements.map((due) => ({
        ...due,
        within: due.within ?? null,
        effective: due.effective ?? null,
      })),
      approvals: changes.approvals.map((missing) => ({
        ...missing,
        version: missing.version ?? null,
      })),
      undecidable: changes.undecidable ?? null,
      findings: changes.findings,
    },
    undefined,
    2,
  )}\n`;
