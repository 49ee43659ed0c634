import type { PullRequest } from './pull-request.ts';
import { all, numbered } from './set-versions.ts';

/** The months of operation, to the end of the report's period. */
export const pullRequests2026: readonly PullRequest[] = [
  {
    day: '2026-01-15',
    title: 'Evidence of the fourth quarter of 2025',
    merger: 'nadia',
    approvedBy: [],
    contributions: [{ author: 'lucas', adds: ['MET-*'] }],
  },
  {
    day: '2026-02-23',
    title: 'Internal audit, first half',
    merger: 'mateo',
    approvedBy: [],
    contributions: [
      {
        author: 'nadia',
        adds: ['AUD-2026-1', 'CA-2026-001', 'CA-2026-002', 'OBJ-2026-*', 'OBL-*'],
      },
    ],
    states: { 'CA-2025-001': 'done', 'CA-2026-001': 'planned', 'CA-2026-002': 'planned' },
  },
  {
    day: '2026-03-20',
    title: 'Management review',
    merger: 'ingrid',
    approvedBy: [],
    contributions: [
      {
        author: 'nadia',
        sets: all('1.0', 'MR-2026-1 CHG-2026-001 CHG-2026-002'),
        adds: ['CA-2026-003', 'CA-2026-004'],
      },
      { author: 'lucas', adds: ['AR-2026-1', 'AR-2026-2'] },
    ],
    states: { 'CA-2026-003': 'planned', 'CA-2026-004': 'planned' },
  },
  {
    day: '2026-03-31',
    title: 'New platform lead',
    merger: 'ingrid',
    approvedBy: [],
    contributions: [{ author: 'nadia', sets: { 'POL-002': '1.1' } }],
  },
  {
    day: '2026-04-15',
    title: 'Evidence of the first quarter',
    merger: 'nadia',
    approvedBy: [],
    contributions: [{ author: 'lucas' }],
    states: { 'CA-2026-002': 'done' },
  },
  {
    day: '2026-04-30',
    title: 'Support desk replaced',
    merger: 'ingrid',
    approvedBy: ['nadia'],
    contributions: [
      {
        author: 'victor',
        sets: { 'R-008': '2.0', SOA: '1.1' },
        adds: ['SUP-HELPHUB', 'RA-2026-1'],
      },
    ],
    states: { 'SUP-DESKLINE': 'ended', 'CA-2025-001': 'closed', 'CA-2026-001': 'done' },
  },
  {
    day: '2026-06-26',
    title: 'Continuity test and second quarter reviews',
    merger: 'nadia',
    approvedBy: [],
    contributions: [
      { author: 'aiko', adds: ['CA-2026-005', 'AR-2026-3', 'AR-2026-4', 'EX-*', 'TRN-COMPETENCE'] },
    ],
    states: { 'CA-2026-005': 'done' },
  },
  {
    day: '2026-07-24',
    title: 'After the slow deployment',
    merger: 'mateo',
    approvedBy: ['jonas'],
    contributions: [
      { author: 'victor', sets: { 'R-004': '2.0' }, adds: ['INC-2026-001', 'CA-2026-006'] },
    ],
    states: { 'CA-2026-003': 'done', 'CA-2026-006': 'planned' },
  },
  {
    day: '2026-08-18',
    title: 'Yearly review of documents, first part',
    merger: 'ingrid',
    approvedBy: [],
    contributions: [
      {
        author: 'nadia',
        sets: {
          ...all('1.1', 'SCOPE-001 PRO-001 PRO-002 GLO-001 CHG-2026-001 CHG-2026-002'),
          ...all('2.0', 'CTX-001 POL-001'),
          'POL-002': '1.2',
        },
      },
      { author: 'lucas', sets: { 'POL-004': '2.0', 'POL-013': '1.1' } },
      { author: 'fatima', sets: all('1.1', 'POL-011 PRO-006') },
      { author: 'oskar', sets: { 'POL-014': '2.0', 'POL-015': '1.1' } },
    ],
    states: { 'CA-2026-005': 'closed' },
  },
  {
    day: '2026-08-24',
    title: 'New usage statistics: two risks',
    merger: 'ingrid',
    approvedBy: ['jonas', 'oskar'],
    contributions: [
      {
        author: 'victor',
        sets: { ...all('1.0', 'R-023 R-024 CHG-2026-003'), SOA: '1.2' },
        adds: ['RA-2026-2'],
      },
    ],
  },
  {
    day: '2026-09-08',
    title: 'Yearly review of documents, second part',
    merger: 'ingrid',
    approvedBy: [],
    contributions: [
      {
        author: 'victor',
        sets: {
          ...all('1.1', 'POL-006 POL-008 POL-009 PRO-003'),
          ...all('2.0', 'POL-003 PRO-004'),
          'POL-007': '1.2',
        },
      },
      { author: 'lucas', sets: { 'POL-005': '1.1' } },
    ],
  },
  {
    day: '2026-09-17',
    title: 'Plans, incident response, suppliers, exceptions',
    merger: 'ingrid',
    approvedBy: ['nadia'],
    contributions: [
      {
        author: 'victor',
        sets: { ...all('1.1', 'PROG-001 COM-001'), ...all('2.0', 'PLAN-001 PRO-005 PLAN-002') },
      },
      { author: 'elena', sets: { 'POL-010': '1.1' } },
      { author: 'aiko', sets: { 'EXC-2026-001': '1.0' } },
      { author: 'lucas', sets: { 'EXC-2026-002': '1.0' }, adds: ['AR-2026-5', 'AR-2026-6'] },
    ],
  },
  {
    day: '2026-09-22',
    title: 'Internal audit, second half, and yearly risk assessment',
    merger: 'mateo',
    approvedBy: ['jonas', 'aiko', 'lucas', 'samuel', 'ruth', 'oskar', 'nadia'],
    contributions: [
      {
        author: 'victor',
        sets: {
          ...all('1.1', `R-001 R-003 ${numbered('R-', 5, 7)} ${numbered('R-', 9, 22)}`),
          ...all('2.1', 'R-002 R-004 R-008'),
          ...all('1.0', numbered('R-', 25, 30)),
        },
        adds: ['AUD-2026-2', 'CA-2026-007', 'CA-2026-008', 'RA-2026-3'],
      },
    ],
    states: {
      'CA-2026-001': 'closed',
      'CA-2026-002': 'closed',
      'CA-2026-006': 'done',
      'CA-2026-007': 'planned',
      'CA-2026-008': 'open',
    },
  },
  {
    day: '2026-10-19',
    title: 'End of the SOC 2 period',
    merger: 'ingrid',
    approvedBy: [],
    contributions: [
      { author: 'nadia', sets: { SOA: '1.3', 'SYS-001': '2.0', 'CHG-2026-003': '1.1' } },
      { author: 'elena', sets: { 'ASSERT-001': '1.0' } },
      { author: 'lucas', adds: ['TRN-*', 'ANS-*', 'CA-2026-009'] },
    ],
  },
  {
    day: '2026-11-02',
    title: 'Evidence of October',
    merger: 'nadia',
    approvedBy: [],
    contributions: [{ author: 'lucas', adds: ['*'] }],
  },
];
