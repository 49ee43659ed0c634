import type { PullRequest } from './pull-request.ts';
import { all, numbered } from './set-versions.ts';

/** The first months: what was approved before the certificate, and one incident. */
export const pullRequests2025: readonly PullRequest[] = [
  {
    day: '2025-09-09',
    title: 'Scope, context, policy, roles and method',
    merger: 'ingrid',
    approvedBy: [],
    contributions: [
      {
        author: 'nadia',
        sets: all('1.0', 'SCOPE-001 CTX-001 POL-001 POL-002 PRO-001 PRO-002 GLO-001'),
      },
    ],
  },
  {
    day: '2025-09-16',
    title: 'Rules for systems, people, offices and suppliers',
    merger: 'ingrid',
    approvedBy: [],
    contributions: [
      {
        author: 'victor',
        sets: all('1.0', 'POL-003 POL-006 POL-007 POL-008 POL-009 PRO-003 PRO-004 PRO-005'),
      },
      {
        author: 'lucas',
        sets: all('1.0', 'POL-004 POL-005 POL-010 POL-011 PRO-006 POL-013 POL-014 POL-015'),
      },
    ],
  },
  {
    day: '2025-09-22',
    title: 'First risk register',
    merger: 'mateo',
    approvedBy: ['tomasz', 'jonas', 'lucas', 'samuel', 'ruth', 'oskar', 'nadia'],
    contributions: [
      { author: 'victor', sets: all('1.0', numbered('R-', 1, 22)), adds: ['RA-2025-1'] },
    ],
  },
  {
    day: '2025-09-26',
    title: 'Statement of Applicability, suppliers, evidence requests',
    merger: 'ingrid',
    approvedBy: [],
    contributions: [
      {
        author: 'nadia',
        sets: { SOA: '1.0' },
        adds: ['SUP-*', 'EV-*', 'AST-*'],
      },
    ],
    states: { 'SUP-DESKLINE': 'approved' },
    notYet: ['SUP-HELPHUB'],
  },
  {
    day: '2025-09-29',
    title: 'Plans, programme and system description',
    merger: 'ingrid',
    approvedBy: [],
    contributions: [
      { author: 'nadia', sets: all('1.0', 'PROG-001 COM-001 PLAN-001 SYS-001') },
      { author: 'victor', sets: { 'PLAN-002': '1.0' } },
    ],
  },
  {
    day: '2025-10-10',
    title: 'Management review before the certificate',
    merger: 'ingrid',
    approvedBy: [],
    contributions: [{ author: 'nadia', sets: { 'MR-2025-1': '1.0' } }],
  },
  {
    day: '2025-10-19',
    title: 'Remote work and devices',
    merger: 'ingrid',
    approvedBy: [],
    contributions: [{ author: 'lucas', sets: { 'POL-012': '1.0' } }],
  },
  {
    day: '2025-12-19',
    title: 'After the key in the public repository',
    merger: 'ingrid',
    approvedBy: ['tomasz'],
    contributions: [
      {
        author: 'victor',
        sets: { 'R-002': '2.0', 'POL-007': '1.1' },
        adds: ['INC-2025-001', 'CA-2025-001', 'AR-2025-*'],
      },
    ],
    states: { 'CA-2025-001': 'planned' },
  },
];
