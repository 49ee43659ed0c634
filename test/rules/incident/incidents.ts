import type { Fields } from '../records.ts';

/** Where the incident of `incident` lies. */
export const incidentPath = 'reviews/incidents/inc-2026-001.md';

/** A resolved incident of February 2026 with all that the rules ask for. */
export const incident = (fields: Fields = {}, body = ''): string => {
  const all: Fields = {
    id: 'INC-2026-001',
    title: 'Token of a leaver used',
    owner: 'ciso',
    classification: 'confidential',
    severity: 'high',
    category: 'incident',
    occurred: '2026-02-06T22:10:00+01:00',
    detected: '2026-02-10T09:00:00+01:00',
    reported: '2026-02-10T09:05:00+01:00',
    contained: '2026-02-10T09:20:00+01:00',
    resolved: '2026-02-10T11:00:00+01:00',
    manager: 'ciso',
    reported_by: 'internal-auditor',
    affects: '[confidentiality]',
    personal_data: 'no',
    notifications: '[]',
    cause: 'The token was not known to the list of accounts.',
    risks: '[R-001]',
    actions: '[CA-2026-001]',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`;
};
