import type { Fields } from '../records.ts';

/** An ISMS change, approved, done on 30 January 2026. */
export const change = (fields: Fields = {}, body = ''): string => {
  const example: Fields = {
    id: 'CHG-2026-001',
    title: 'Second factor for everybody',
    owner: 'ciso',
    classification: 'confidential',
    version: '"1.0"',
    status: 'approved',
    kind: 'isms',
    why: 'A password alone could be guessed',
    consequences: 'Whoever has no second factor is locked out',
    integrity: 'Two administrators keep their access',
    resources: '2 days',
    responsible: 'cto',
    approved_by: 'top-management',
    done: '2026-01-30',
  };
  const lines = Object.entries({ ...example, ...fields }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`;
};

/** A planned risk assessment of 29 January 2026 that covered all. */
export const assessment = (fields: Fields = {}): string => {
  const example: Fields = {
    id: 'RA-2026-1',
    title: 'Yearly risk assessment',
    owner: 'isms-manager',
    classification: 'confidential',
    performed: '2026-01-29',
    trigger: 'planned',
    method: '{id: METH-001, version: "1.0"}',
    participants: '[ciso, cto]',
    covered: 'all',
    outcome: 'Nothing was closed.',
  };
  const lines = Object.entries({ ...example, ...fields }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n`;
};
