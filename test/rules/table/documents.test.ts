import { exampleBase, referenceBase } from './judge-row.ts';
import { judgeTable } from './judge-table.ts';
import { append, every, file, push, removed, set, text, together, unset } from './row.ts';
import type { Row } from './row.ts';

const scope = 'policies/isms/scope.md';
const context = 'policies/isms/context.md';
const top = 'policies/isms/information-security-policy.md';
const method = 'policies/isms/risk-method.md';
const programme = 'policies/isms/audit-programme.md';
const communication = 'policies/isms/communication-plan.md';
const use = 'policies/people/acceptable-use.md';
const access = 'policies/technical/access-control.md';
const remote = 'policies/people/remote-work-and-devices.md';
const glossary = 'policies/isms/glossary.md';
const training = 'policies/people/training.md';
const soc2 = 'policies/soc2/system-description.md';
const settings = 'isms.yml';

/** Nobody writes a secret into a file of tests: parts make one. */
const key = ['AKIA', 'Q3EGRT7LMN4VXZ2P'].join('');
const token = ['ghp', 'x9Fq2LwZr7TbVn4KcY8mJd3HsGp6Ae1Qu5Ri'].join('_');

const rows: readonly Row[] = [
  // documents/mandatory
  {
    what: 'A draft of the next version of a policy that an answer rests on',
    change: together(
      set(access, 'status', 'draft'),
      set(access, 'version', '2.1'),
      set(access, 'change', 'editorial'),
    ),
  },
  {
    what: 'A draft of the next version of the scope',
    change: together(set(scope, 'status', 'draft'), set(scope, 'version', '1.2')),
  },
  {
    what: 'A draft of the next version of the glossary',
    change: together(set(glossary, 'status', 'draft'), set(glossary, 'version', '1.2')),
  },
  {
    what: 'No document of the type `method`',
    change: set(method, 'type', 'procedure'),
    says: 'documents/mandatory',
    at: settings,
  },
  {
    what: 'No document of the type `context`',
    change: set(context, 'type', 'procedure'),
    says: 'documents/mandatory',
    at: settings,
  },
  {
    what: 'No audit programme',
    change: set(programme, 'type', 'procedure'),
    says: 'documents/mandatory',
    at: settings,
  },
  { what: 'A glossary that is another type', change: set(glossary, 'type', 'standard') },
  // policy/promises
  {
    what: 'A top policy without a promise to improve',
    change: unset(top, 'includes/improvement_commitment'),
    says: 'policy/promises',
  },
  {
    what: 'A top policy without objectives',
    change: unset(top, 'includes/objectives'),
    says: 'policy/promises',
  },
  {
    what: 'A promise under a heading that is nowhere',
    change: set(top, 'includes/objectives', '#aims'),
    says: 'link/broken',
  },
  {
    what: 'Promises in another order',
    change: together(
      unset(top, 'includes/objectives'),
      set(top, 'includes/objectives', '#objectives'),
    ),
  },
  // policy/communicated
  {
    what: 'A top policy that nobody confirms',
    change: set(top, 'acknowledge', 'none'),
    says: 'policy/communicated',
  },
  {
    what: 'A top policy without a word on confirming',
    change: together(unset(top, 'acknowledge'), unset(top, 'within')),
    says: 'policy/communicated',
  },
  {
    what: 'A top policy for engineers alone',
    change: set(top, 'applies_to', ['engineering']),
    says: 'policy/communicated',
  },
  { what: 'A top policy confirmed once', change: set(top, 'acknowledge', 'once') },
  { what: 'A top policy for all staff alone', change: set(top, 'applies_to', ['all-staff']) },
  {
    what: 'A document without `applies_to`',
    change: unset(access, 'applies_to'),
    says: 'record/schema',
  },
  {
    what: 'A document for a group that is nowhere',
    change: push(access, 'applies_to', 'pilots'),
    says: 'link/broken',
  },
  {
    what: 'A policy without its summary',
    change: unset(access, 'summary'),
    says: 'policy/communicated',
  },
  {
    what: 'A plan without a summary',
    change: unset('policies/incidents/business-continuity-plan.md', 'summary'),
  },
  // roles
  {
    what: 'A chief executive officer who has left',
    change: text(
      settings,
      'joined: 2019-03-01\n    forge: {login: ingrid-example, id: 2001}',
      'joined: 2019-03-01\n    left: 2026-10-31\n    forge: {login: ingrid-example, id: 2001}',
    ),
    says: 'role/vacant',
    at: 'soa/a-5-4.md',
  },
  {
    what: 'A role that ended yesterday',
    change: text(
      settings,
      '{role: cto, from: 2019-03-01}',
      '{role: cto, from: 2019-03-01, to: 2026-11-01}',
    ),
    says: 'role/vacant',
    at: 'soa/a-5-29.md',
  },
  {
    what: 'A role that ends today',
    change: text(
      settings,
      '{role: cto, from: 2019-03-01}',
      '{role: cto, from: 2019-03-01, to: 2026-11-02}',
    ),
  },
  {
    what: 'A role that nobody holds and one record names',
    change: together(
      text(
        settings,
        '  - {id: head-of-people,',
        '  - {id: pilot, title: Pilot}\n  - {id: head-of-people,',
      ),
      set(glossary, 'owner', 'pilot'),
    ),
    says: 'role/vacant',
    at: glossary,
  },
  {
    what: 'A role that begins tomorrow',
    change: text(
      settings,
      '{role: head-of-it, from: 2023-04-01}',
      '{role: head-of-it, from: 2026-11-03}',
    ),
    says: 'role/vacant',
    at: 'soa/a-5-10.md',
  },
  {
    what: 'A role that ended before it began',
    change: set(settings, 'people/5/roles/0/to', '2020-01-01'),
    says: 'record/schema',
  },
  {
    what: 'A person who left before joining',
    change: set(settings, 'people/5/joined', '2027-02-01'),
    says: 'record/schema',
  },
  {
    what: 'A document that governs nobody',
    change: set(access, 'applies_to', []),
    says: 'record/schema',
  },
  {
    what: 'A deputy who ends',
    change: text(
      settings,
      '{role: ciso, from: 2025-01-01, deputy: yes}',
      '{role: ciso, from: 2025-01-01, to: 2026-10-31, deputy: yes}',
    ),
  },
  {
    what: 'A holder who leaves next week',
    change: text(settings, 'joined: 2021-06-01\n', 'joined: 2021-06-01\n    left: 2026-11-09\n'),
  },
  {
    what: 'A person with a role that is nowhere',
    change: text(
      settings,
      '{role: head-of-people, from: 2022-03-01}',
      '{role: head-of-people, from: 2022-03-01}\n      - {role: pilot, from: 2022-03-01}',
    ),
    says: 'link/broken',
  },
  {
    what: 'Two people of one id',
    change: text(settings, 'id: aiko\n', 'id: lucas\n'),
    says: 'record/schema',
  },
  {
    what: 'A person without e-mail',
    change: text(settings, '    emails: [hanna.virtanen@example.com]\n', ''),
    says: 'record/schema',
  },
  // context
  {
    what: 'An issue without its effect',
    change: unset(context, 'issues/0/effect'),
    says: 'context/effect',
  },
  {
    what: 'Issues of which none is internal',
    change: every(context, 'kind: internal', 'kind: external'),
    says: 'context/effect',
  },
  {
    what: 'Issues of which none is external',
    change: every(context, 'kind: external', 'kind: internal'),
    says: 'context/effect',
  },
  { what: 'A context without issues', change: unset(context, 'issues'), says: 'context/effect' },
  { what: 'An issue without the day since when', change: unset(context, 'issues/0/since') },
  {
    what: 'A context without a decision on the climate',
    change: unset(context, 'climate'),
    says: 'context/climate',
  },
  {
    what: 'A decision on the climate without a reason',
    change: unset(context, 'climate/why'),
    says: 'context/climate',
  },
  {
    what: 'A decision that the climate is not relevant, with a reason',
    change: set(context, 'climate', {
      relevant: 'no',
      why: 'One rented floor and no machine of our own; the cloud provider covers the rest and tells of it.',
    }),
  },
  {
    what: 'A decision on the climate as `maybe`',
    change: set(context, 'climate/relevant', 'maybe'),
    says: 'record/schema',
  },
  {
    what: 'A requirement met by nothing',
    change: unset(context, 'interested_parties/0/requirements/0/by'),
    says: 'context/parties',
  },
  {
    what: 'A requirement met by an empty list',
    change: set(context, 'interested_parties/0/requirements/0/by', []),
    says: 'context/parties',
  },
  {
    what: 'A requirement that is not met, without a reason',
    change: unset(context, 'interested_parties/0/requirements/6/why'),
    says: 'context/parties',
  },
  {
    what: 'A requirement met by a control',
    change: set(context, 'interested_parties/1/requirements/0/by', ['A.5.34']),
  },
  {
    what: 'A requirement met by a document that is nowhere',
    change: set(context, 'interested_parties/1/requirements/0/by', ['POL-099']),
    says: 'link/broken',
  },
  {
    what: 'An interested party renamed, to which three obligations refer',
    change: text(context, 'id: authorities\n', 'id: public-bodies\n'),
    says: 'link/broken',
    at: 'reviews/obligations/accounts.md',
  },
  {
    what: 'A context without interested parties',
    change: together(
      unset(context, 'interested_parties'),
      set('reviews/obligations/nis2.md', 'party', 'CTX-001#authorities'),
    ),
    says: 'context/parties',
  },
  // scope
  {
    what: 'A scope without interfaces',
    change: unset(scope, 'interfaces'),
    says: 'scope/complete',
  },
  {
    what: 'A scope without a boundary',
    change: unset(scope, 'boundary'),
    says: 'scope/complete',
  },
  { what: 'A scope that excludes nothing', change: unset(scope, 'boundary/excluded') },
  {
    what: 'An exclusion without a reason',
    change: unset(scope, 'boundary/excluded/1/why'),
    says: 'scope/complete',
  },
  {
    what: 'A scope that does not cite the context',
    change: every(scope, 'context.md', 'roles.md'),
    says: 'scope/complete',
  },
  {
    what: 'A scope without a statement',
    change: unset(scope, 'statement'),
    says: 'scope/complete',
  },
  {
    what: 'An interface with a governing document that is nowhere',
    change: push(scope, 'interfaces/0/governed_by', 'POL-099'),
    says: 'link/broken',
  },
  {
    what: 'An interface with nothing that governs it',
    change: set(scope, 'interfaces/8/governed_by', []),
    says: 'scope/complete',
  },
  {
    what: 'A statement other than the certificate’s',
    change: set(
      scope,
      'statement',
      'Development and operation of the web application Exemplar Workspace.',
    ),
    says: 'scope/certificate',
    at: settings,
  },
  {
    what: 'A certificate of another version of the statement',
    change: set(settings, 'certificate/soa_version', '1.2'),
    says: 'scope/certificate',
  },
  {
    what: 'A certificate for no site',
    change: set(settings, 'certificate/sites', []),
    says: 'scope/certificate',
  },
  {
    what: 'A certificate for a site that is nowhere',
    change: set(settings, 'certificate/sites', ['atlantis']),
    says: 'scope/certificate',
  },
  {
    what: 'No certificate yet, though an answer claims one',
    change: unset(settings, 'certificate'),
    says: 'answer/stale',
    at: 'reviews/answers/certificate.md',
  },
  {
    what: 'No certificate yet, and none claimed',
    change: together(
      unset(settings, 'certificate'),
      set('reviews/answers/certificate.md', 'answer', 'No, we are not certified yet.'),
    ),
  },
  // communication/complete
  {
    what: 'A message without a way',
    change: unset(communication, 'communications/0/how'),
    says: 'communication/complete',
  },
  {
    what: 'A message without a day',
    change: unset(communication, 'communications/3/when'),
    says: 'communication/complete',
  },
  {
    what: 'A plan without messages',
    change: unset(communication, 'communications'),
    says: 'communication/complete',
  },
  {
    what: 'One more message',
    change: push(communication, 'communications', {
      what: 'News',
      when: 'Weekly',
      with: 'All staff',
      how: 'Chat',
      who: 'CISO',
    }),
  },
  // review/overdue
  {
    what: 'A review due a month ago',
    change: set(access, 'review_every', 'P1M'),
    says: 'review/overdue',
    severity: 'error',
  },
  {
    what: 'A review due next week',
    change: set(access, 'review_every', 'P2M'),
    says: 'review/overdue',
    severity: 'warning',
  },
  { what: 'A review due in five weeks', change: set(access, 'review_every', 'P3M') },
  {
    what: 'A review that is due in 30 days',
    change: together(
      set(access, 'review_every', 'P2M'),
      set(access, 'reviewed', [{ date: '2026-10-02', by: 'ciso' }]),
    ),
    says: 'review/overdue',
    severity: 'warning',
  },
  {
    what: 'A review that is due in 31 days',
    change: together(
      set(access, 'review_every', 'P2M'),
      set(access, 'reviewed', [{ date: '2026-10-03', by: 'ciso' }]),
    ),
  },
  {
    what: 'A review due today',
    change: together(
      set(access, 'review_every', 'P1M'),
      set(access, 'reviewed', [{ date: '2026-10-02', by: 'ciso' }]),
    ),
    says: 'review/overdue',
    severity: 'warning',
  },
  {
    what: 'A review due yesterday',
    change: together(
      set(access, 'review_every', 'P1M'),
      set(access, 'reviewed', [{ date: '2026-10-01', by: 'ciso' }]),
    ),
    says: 'review/overdue',
    severity: 'error',
  },
  {
    what: 'A month from the last of August, on the last of September',
    change: together(
      set(access, 'review_every', 'P1M'),
      set(access, 'reviewed', [{ date: '2026-08-31', by: 'ciso' }]),
    ),
    approvedOn: '2026-08-20',
    on: '2026-09-30',
    says: 'review/overdue',
    severity: 'warning',
  },
  {
    what: 'A month from the last of August, on the first of October',
    change: together(
      set(access, 'review_every', 'P1M'),
      set(access, 'reviewed', [{ date: '2026-08-31', by: 'ciso' }]),
    ),
    approvedOn: '2026-08-20',
    on: '2026-10-01',
    says: 'review/overdue',
    severity: 'error',
  },
  {
    what: 'An overdue review that was made',
    change: set(remote, 'reviewed', [{ date: '2026-10-30', by: 'head-of-it' }]),
  },
  {
    what: 'A document without a time between reviews',
    change: unset(access, 'review_every'),
    says: 'review/overdue',
  },
  {
    what: 'A time between reviews that is none',
    change: set(access, 'review_every', 'yearly'),
    says: 'record/schema',
  },
  { what: 'A draft that was never reviewed', change: file('policies/new.md', policy('draft')) },
  // record/version
  {
    what: 'An editorial change with a new first number',
    change: set(access, 'change', 'editorial'),
    says: 'record/version',
  },
  {
    what: 'A material change without a new first number',
    change: set('reviews/changes/chg-2026-002.md', 'change', 'material'),
    says: 'record/version',
  },
  {
    what: 'A second version that does not say how it changed',
    change: unset(access, 'change'),
    says: 'record/version',
  },
  {
    what: 'An editorial version after a material one',
    change: together(set(access, 'version', '2.1'), set(access, 'change', 'editorial')),
  },
  {
    what: 'A version of three numbers',
    change: set(access, 'version', '2.0.1'),
    says: 'record/schema',
  },
  { what: 'A tenth editorial version', change: set(glossary, 'version', '1.10') },
  // record/file, record/markup
  {
    what: 'A Markdown file in a folder of no kind',
    change: file('reviews/notes.md', 'Notes.\n'),
    says: 'record/file',
  },
  {
    what: 'A record whose name ends in capitals',
    change: file('policies/note.MD', policy('draft')),
    says: 'record/file',
  },
  {
    what: 'A README beside the documents',
    change: file('policies/README.md', 'Read the policies.\n'),
  },
  {
    what: 'A text without fields',
    change: file('policies/note.md', 'A note.\n'),
    says: 'record/schema',
  },
  {
    what: 'A hidden character',
    change: append(use, '\nNobody\u202e reads this.\n'),
    says: 'record/markup',
  },
  { what: 'Raw HTML', change: append(use, '\nThis is <b>bold</b>.\n'), says: 'record/markup' },
  { what: 'A script', change: append(use, '\n<script>alert(1)</script>\n'), says: 'record/markup' },
  {
    what: 'A link that runs something',
    change: append(use, '\n[Here](javascript:alert(1)).\n'),
    says: 'record/markup',
  },
  {
    what: 'A picture that is nowhere',
    change: append(use, '\n![A plan](plan.png)\n'),
    says: 'link/broken',
  },
  { what: 'A link to the web', change: append(use, '\nSee <https://www.example.com/>.\n') },
  { what: 'Code that looks like HTML', change: append(use, '\nWrite `<b>` for bold.\n') },
  // record/secret, record/leak
  {
    what: 'A key in a text',
    change: append(use, `\nUse ${key} to sign in.\n`),
    says: 'record/secret',
  },
  {
    what: 'A token in a list of tools',
    change: file('evidence/files/tools.txt', `token ${token}\n`),
    says: 'record/secret',
  },
  { what: 'A word that looks like a key', change: append(use, '\nKeys begin with `AKIA`.\n') },
  {
    what: 'An internal document that links to confidential minutes',
    change: append(use, '\nSee [the minutes](../../reviews/management/mr-2026-1.md).\n'),
    says: 'record/leak',
  },
  {
    what: 'A public document that links to an internal one',
    change: append(top, '\nSee [people security](../people/people-security.md).\n'),
    says: 'record/leak',
  },
  {
    what: 'An internal document that links to an internal one',
    change: append(use, '\nSee [people security](people-security.md).\n'),
  },
  {
    what: 'A confidential record that links to internal ones',
    change: append(
      'reviews/management/mr-2026-1.md',
      '\nSee [access control](../../policies/technical/access-control.md).\n',
    ),
  },
  // record/id-reused, link/retired, others
  {
    what: 'A draft with the id of another document',
    change: file('policies/new.md', policy('draft').replace('POL-900', 'POL-003')),
    says: 'record/id-reused',
  },
  {
    what: 'A document with the id of one before',
    change: file('policies/zz.md', policy('draft').replace('POL-900', 'POL-003')),
    says: 'record/id-reused',
  },
  {
    what: 'A document with the id of a glossary',
    change: file('policies/zz.md', policy('draft').replace('POL-900', 'GLO-001')),
    says: 'record/id-reused',
  },
  {
    what: 'A document with the id of a risk',
    change: file('policies/new.md', policy('draft').replace('POL-900', 'R-901')),
    says: 'record/schema',
  },
  {
    what: 'A record removed that nobody names',
    change: removed('reviews/exceptions/exc-2026-002.md'),
  },
  {
    what: 'A document removed to which many records refer by its id and by its file',
    change: removed('policies/technical/backup-and-recovery.md'),
    says: 'link/broken',
    at: 'evidence/continuity-test.md',
  },
  {
    what: 'The id of a supplier misspelt to which many refer',
    change: set('reviews/suppliers/github.md', 'id', 'SUP-GITHUP'),
    says: 'link/broken',
    at: 'evidence/branch-protection.md',
  },
  {
    what: 'The id of a supplier that cannot be read',
    change: set('reviews/suppliers/github.md', 'id', 'GITHUB'),
    says: 'record/schema',
  },
  {
    what: 'A document that replaces itself',
    change: set(access, 'supersedes', ['POL-003']),
    says: ['link/broken', 'record/schema'],
  },
  {
    what: 'A document replaced by another',
    change: file(
      'policies/new.md',
      policy('approved').replace('---\n\n#', 'supersedes: [POL-901]\n---\n\n#'),
    ),
    says: 'link/broken',
  },
  { what: 'A retired document', change: file('policies/new.md', policy('retired')) },
  {
    what: 'A link to a retired document',
    change: together(
      file('policies/new.md', policy('retired')),
      append(use, '\nSee [cats](../new.md).\n'),
    ),
    says: 'link/retired',
    at: use,
  },
  {
    what: 'A retired document that links to another retired one',
    change: together(
      file('policies/new.md', policy('retired')),
      file(
        'policies/old.md',
        `${policy('retired').replace('POL-900', 'POL-901')}\nSee [cats](new.md).\n`,
      ),
    ),
  },
  { what: 'An unknown field', change: set(access, 'colour', 'blue'), says: 'record/schema' },
  {
    what: 'A clause that the standard does not have',
    change: push(access, 'clauses', '11.1'),
    says: 'link/broken',
  },
  { what: 'A clause twice', change: push(programme, 'clauses', '9.1'), says: 'record/schema' },
  {
    what: 'A class that is none',
    change: set(access, 'classification', 'secret'),
    says: 'record/schema',
  },
  {
    what: 'An approver whose role is nowhere',
    change: set(access, 'approvers', ['queen']),
    says: 'link/broken',
  },
  { what: 'One more approver', change: set(access, 'approvers', ['ciso']) },
  {
    what: 'A reference outside',
    change: set(access, 'references', [{ title: 'Ticket', where: 'tickets, 12' }]),
  },
  {
    what: 'A clause that two records named',
    change: together(
      set(context, 'clauses', []),
      set('policies/isms/audit-programme.md', 'title', 'Audit programme'),
    ),
  },
  { what: 'A clause that only the audits name', change: unset(communication, 'clauses') },
  {
    what: 'A description that leaves one criterion unanswered',
    change: unset(soc2, 'describes/DC4'),
    says: 'soc2/description',
  },
  { what: 'A training document without controls', change: unset(training, 'controls') },
  // settings
  {
    what: 'A lowered severity',
    change: set(settings, 'rules', {
      'risk/plan-late': { severity: 'information', reason: 'We look at it weekly' },
    }),
    says: 'meta/lowered-rule',
  },
  {
    what: 'A rule switched off',
    change: set(settings, 'rules', {
      'action/late': { severity: 'off', reason: 'We look at it weekly' },
    }),
    says: 'meta/lowered-rule',
  },
  {
    what: 'A raised severity',
    change: set(settings, 'rules', { 'action/late': { severity: 'error', reason: 'It matters' } }),
  },
  {
    what: 'A severity without a reason',
    change: set(settings, 'rules', { 'action/late': { severity: 'error' } }),
    says: 'record/schema',
  },
  {
    what: 'A rule of an unknown name',
    change: set(settings, 'rules', { 'action/lat': { severity: 'error', reason: 'It matters' } }),
    says: 'link/broken',
  },
  {
    what: 'An unknown field of the settings',
    change: set(settings, 'colour', 'blue'),
    says: 'record/schema',
  },
  {
    what: 'A severity of incidents that is none of the list',
    change: set(settings, 'incidents', {
      severities: ['low', 'medium', 'high', 'critical'],
      categories: ['event', 'incident'],
      review_from: 'huge',
    }),
    says: 'record/schema',
  },
  {
    what: 'The default of incidents written out',
    change: set(settings, 'incidents', {
      severities: ['low', 'medium', 'high', 'critical'],
      categories: ['event', 'incident'],
      review_from: 'high',
    }),
  },
  { what: 'Another format', change: set(settings, 'format', 2), says: 'record/schema' },
  { what: 'No format', change: unset(settings, 'format') },
  {
    what: 'The order of audiences turned round',
    change: set(settings, 'audiences', {
      public: 'staff',
      internal: 'public',
      confidential: 'auditor',
      restricted: 'management',
    }),
    says: 'record/schema',
  },
  {
    what: 'A framework without its file',
    change: set(settings, 'frameworks/0/list', 'policies/frameworks/none.tsv'),
    says: 'link/broken',
  },
];

function policy(status: string): string {
  return `---
id: POL-900
title: Cats at the office
type: policy
owner: head-of-it
classification: internal
version: "1.0"
status: ${status}
review_every: P1Y
applies_to: [all-staff]
acknowledge: none
summary: Cats stay off the keyboards.
---

# Cats at the office

Cats stay off the keyboards.
`;
}

const reviewed = (day: string): string =>
  policy('approved')
    .replace('owner: head-of-it', 'owner: cto')
    .replace('P1Y', 'P1M')
    .replace('---\n\n#', `reviewed: [{date: ${day}, by: cto}]\n---\n\n#`);

const policyOfExample = 'policies/access-control.md';
const exception = 'reviews/exceptions/exc-2026-001.md';
const answer = 'reviews/answers/leavers.md';
const methodOfExample = 'policies/risk-method.md';

const next = (path: string, version: string, change: string, effective: string) =>
  together(
    set(path, 'version', version),
    set(path, 'change', change),
    set(path, 'effective', effective),
  );

const seen = set(exception, 'reviewed', [{ date: '2026-06-20', by: 'ciso' }]);

const small: readonly Row[] = [
  {
    what: 'A material version of what an answer rests on',
    change: together(next(policyOfExample, '2.0', 'material', '2026-06-01'), seen),
    approvedOn: '2026-06-01',
    says: 'link/suspect',
    at: answer,
  },
  {
    what: 'An editorial version of what an answer rests on',
    change: next(policyOfExample, '1.1', 'editorial', '2026-06-01'),
    approvedOn: '2026-06-01',
  },
  {
    what: 'A material version on the day of the review of the answer',
    change: together(next(policyOfExample, '2.0', 'material', '2026-05-04'), seen),
    approvedOn: '2026-05-04',
  },
  {
    what: 'A material version the day after the review of the answer',
    change: together(next(policyOfExample, '2.0', 'material', '2026-05-05'), seen),
    approvedOn: '2026-05-05',
    says: 'link/suspect',
    at: answer,
  },
  {
    what: 'A material version of what an exception is from',
    change: together(
      next(policyOfExample, '2.0', 'material', '2026-06-01'),
      set(answer, 'reviewed', [{ date: '2026-06-02', by: 'ciso' }]),
    ),
    approvedOn: '2026-06-01',
    says: 'link/suspect',
    at: exception,
  },
  {
    what: 'A material version of the method, which an obligation without a review rests on',
    change: next(methodOfExample, '2.0', 'material', '2026-06-01'),
    approvedOn: '2026-06-01',
  },
  {
    what: 'A plan retired that only an exercise of the past names',
    change: set('policies/restore-plan.md', 'status', 'retired'),
  },
  {
    what: 'Evidence retired that training rests on',
    change: set('evidence/training.md', 'status', 'retired'),
    says: 'link/retired',
    at: 'reviews/training/awareness.md',
  },
  {
    what: 'A review due on the last of February of a leap year, on that day',
    change: file('policies/cats.md', reviewed('2028-01-31')),
    approvedOn: '2026-06-01',
    on: '2028-02-29',
    says: 'review/overdue',
    severity: 'warning',
  },
  {
    what: 'A review due on the last of February of a leap year, on the first of March',
    change: file('policies/cats.md', reviewed('2028-01-31')),
    approvedOn: '2026-06-01',
    on: '2028-03-01',
    says: 'review/overdue',
    severity: 'error',
  },
  {
    what: 'A review due on the last of February of another year, on the first of March',
    change: file('policies/cats.md', reviewed('2027-01-31')),
    approvedOn: '2026-06-01',
    on: '2027-03-01',
    says: 'review/overdue',
    severity: 'error',
  },
  {
    what: 'A review due on the last of February of another year, on that day',
    change: file('policies/cats.md', reviewed('2027-01-31')),
    approvedOn: '2026-06-01',
    on: '2027-02-28',
    says: 'review/overdue',
    severity: 'warning',
  },
  {
    what: 'A document effective from a later day',
    change: set(policyOfExample, 'effective', '2026-03-01'),
  },
];

judgeTable('a change to documents and settings', referenceBase, rows);
judgeTable('a change to documents of the example', exampleBase, small);
