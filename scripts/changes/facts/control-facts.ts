import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { FactChange } from '../changes.ts';
import { fact, values } from './fact.ts';

type Control = Partial<RecordOf<'control'>['data']>;

const applies: Readonly<Record<string, string>> = { yes: 'included', no: 'excluded' };

const because = ({ justification }: Control): string =>
  justification === undefined ? '' : `: ${justification}`;

const applicableFact = (id: string, before: Control, after: Control): readonly FactChange[] => {
  const [old, now] = [before.applicable, after.applicable];
  if (old === now || now === undefined) return [];
  return [
    fact(
      'applicable',
      'Applicable',
      `${id} ${old === undefined ? 'is' : 'becomes'} ${applies[now] ?? now}${because(after)}`,
      { ...values(old && applies[old], applies[now]), loosens: now === 'no' },
    ),
  ];
};

const steps = ['none', 'planned', 'partly', 'implemented'];

const implementationFact = (before: Control, after: Control): readonly FactChange[] => {
  const [old, now] = [before.implementation, after.implementation];
  if (old === now || now === undefined) return [];
  const back = old !== undefined && steps.indexOf(now) < steps.indexOf(old);
  return [
    fact(
      'implementation',
      'Implementation',
      old === undefined
        ? `In place: ${now}`
        : `In place: from ${old} ${back ? 'back ' : ''}to ${now}`,
      values(old, now),
    ),
  ];
};

const dataOf = (record: AnyRecord | undefined): Control =>
  record?.kind === 'control' ? record.data : {};

/** Fields that these facts tell of. */
export const controlFields: readonly string[] = ['applicable', 'implementation'];

/** Whether a control becomes excluded or included, with the reason, and how far it is in place. */
export const controlFacts = (
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
): readonly FactChange[] => [
  ...applicableFact(after?.id ?? '', dataOf(before), dataOf(after)),
  ...implementationFact(dataOf(before), dataOf(after)),
];
