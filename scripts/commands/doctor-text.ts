import { placesOf } from '#forges/codeowners/forge.ts';
import type { ProtectionPlan } from '#forges/protection/protection.ts';
import { terminalText } from '#findings/terminal-text.ts';
import type { Colours } from '#reports/text-report.ts';
import type { DoctorReport } from './doctor.ts';

type Lines = readonly string[];

const row = (name: string, value: string): string => `  ${name.padEnd(14)}${terminalText(value)}`;

const section = (title: string, lines: Lines, { bold }: Colours): Lines =>
  lines.length === 0 ? [] : [bold(title), ...lines, ''];

const listed = (ids: Lines, consequence = ''): string =>
  ids.length === 0 ? 'nobody' : `${ids.join(', ')}${consequence}`;

const machine = ({ programs, platform, root, today }: DoctorReport): Lines => [
  row('isms-as-code', programs.isms),
  row('Node', programs.node),
  row('git', programs.git ?? 'not found'),
  row('Chromium', programs.chromium ?? 'not found: `isms pack` cannot print'),
  row('ssh-keygen', programs.sshKeygen ?? 'not found: only needed to check by hand'),
  row('platform', `${platform.system} ${platform.release} ${platform.architecture}`),
  row('called in', root),
  row('day', today),
];

const repositoryLines = ({ repository }: DoctorReport): Lines => {
  if ('problem' in repository) return [row('problem', repository.problem)];
  const { format, shallow, bare, prefix, head, mainLine, notes, remotes } = repository;
  return [
    row('objects', format),
    row('shallow', shallow ? 'yes: nothing can be proved, run `git fetch --unshallow`' : 'no'),
    row('bare', bare ? 'yes' : 'no'),
    row('ISMS in', prefix === '' ? 'the top folder' : prefix),
    row('HEAD', head ?? 'no commit yet'),
    row('main line', `${mainLine.name}${mainLine.found ? '' : ', no branch of this name here'}`),
    row('approvals', notes ? 'notes are here' : 'no notes here; `isms approve sync` fetches them'),
    ...remotes.map(({ name, address, forge }) =>
      row(
        'remote',
        `${name} ${address} (${forge === null ? 'unknown forge' : placesOf(forge).name})`,
      ),
    ),
  ];
};

const ismsLines = ({ isms }: DoctorReport): Lines => {
  if ('problem' in isms) return [row('problem', isms.problem)];
  const { records, findings, trust } = isms;
  return [
    row('records', `${records}, ${findings.error} errors, ${findings.warning} warnings`),
    row('trust root', trust.root === null ? 'none' : `commit ${trust.root}, not confirmed by you`),
    ...(trust.verdict === null ? [] : [row('trust', trust.verdict)]),
    ...(trust.problem === null ? [] : [row('problem', trust.problem)]),
  ];
};

const peopleLines = ({ isms }: DoctorReport): Lines => {
  if ('problem' in isms) return [];
  const { keys, people, forges } = isms;
  return [
    row('with a role', `${people.withRoles} people`),
    row('no account', listed(people.withoutAccount, '; they are asked for no review')),
    row('no number', listed(people.withoutAccountNumber, '; a login can be renamed and taken')),
    row('no key', listed(people.withoutKey, '; they can approve by the forge alone')),
    ...(people.vacantRoles.length === 0 ? [] : [row('vacant', people.vacantRoles.join(', '))]),
    ...keys.map(({ owner, use, type, fingerprint, from, to, state }) =>
      row(
        'key',
        `${owner} (${use}) ${type} ${fingerprint || 'unreadable'} from ${from ?? 'the beginning'} to ${to ?? 'no end'}: ${state}`,
      ),
    ),
    ...forges.map(({ uri, recorder, mergeKey, trustedMergers }) =>
      row(
        'forge',
        `${uri}: ${recorder ? 'recorder' : 'no recorder, nothing is attested by it'}, ${mergeKey ? 'merge key' : 'no merge key'}, trusted mergers ${listed(trustedMergers)}`,
      ),
    ),
  ];
};

const codeOwnersLines = ({ codeOwners }: DoctorReport): Lines =>
  codeOwners.length === 0
    ? [row('CODEOWNERS', 'none; `isms codeowners` writes it')]
    : codeOwners.map(({ path, block }) =>
        row('CODEOWNERS', `${path} (${block ?? 'no block of `isms codeowners`'})`),
      );

const protectionLines = (plan: ProtectionPlan): Lines => [
  `  These must be set at ${placesOf(plan.forge).name} for \`${terminalText(plan.branch)}\`. No commit shows whether they`,
  '  are, and whoever may change them may switch them off for a minute: look at them, and keep',
  '  a record of it as evidence.',
  '',
  ...plan.settings.flatMap(({ title, protects, check, history }) => [
    `  [ ] ${title}`,
    `      protects  ${protects}`,
    `      check     ${check}`,
    `      history   proves ${history.proves}: ${history.why}`,
  ]),
  '',
  '  Ways of merging',
  ...plan.merging.map((line) => `    ${line}`),
  ...plan.steps.flatMap(({ title, text }) => [
    '',
    `  To set them: ${title}`,
    '',
    ...text.split('\n').map(terminalText),
  ]),
];

const settingsLines = ({ protection }: DoctorReport): Lines =>
  protection === null
    ? ['  The forge is not known: name it with `--forge github`, `gitlab` or `forgejo`.']
    : protectionLines(protection);

/** The report for a person to read or to paste into a request for help. */
export const doctorText = (report: DoctorReport, colours: Colours): string =>
  [
    ...section('This machine', machine(report), colours),
    ...section('Repository', repositoryLines(report), colours),
    ...section('ISMS', ismsLines(report), colours),
    ...section('People, keys and forges', peopleLines(report), colours),
    ...section('Code owners', codeOwnersLines(report), colours),
    ...section('Settings that git cannot prove', settingsLines(report), colours),
  ].join('\n');
