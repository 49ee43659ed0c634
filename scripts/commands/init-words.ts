import type { InitOptions } from './init.ts';

/** The page that a visitor of the new repository sees first. */
export const readmeText = (organisation: string): string => `# ISMS of ${organisation}

    npx isms-as-code check                        what an auditor would find
    npx isms-as-code dev --audience management    read it in a browser

1. Name your people and their roles in \`isms.yml\`, two people at least: nobody approves what they
   wrote. Trust begins with the first commit: who may approve, and with which keys, is read from there.
2. Go through the documents, risks and controls. Strike what does not apply, change what differs.
3. Set \`status: approved\` in a pull request. It is approved once a holder of each role that must
   approve accepted these very bytes: in a review on the forge, which the recorder signs after the
   merge, or with a key of their own. A merge alone counts only where \`isms.yml\` says
   \`least: recorded\`.
`;

const recorderLines = ({ recorder, key }: InitOptions): readonly string[] =>
  recorder !== undefined
    ? []
    : [
        `the forge's recorder: its public key under \`forges\`, else ${key === undefined ? 'nothing is proved above `recorded`' : 'only who holds a key can approve'}`,
        `     (ssh-keygen -t ed25519 -N '' -C isms-recorder -f recorder; beside this folder, not in it)`,
      ];

const numbered = (lines: readonly string[]): readonly string[] => {
  let count = 0;
  return lines.map((line) => (line.startsWith(' ') ? line : `  ${(count += 1)}. ${line}`));
};

/** What to do after `isms init`: what the first commit must hold comes first. */
export const closingWords = (count: number, target: string, options: InitOptions): string =>
  [
    `${count} files, all drafts. Trust begins with the first commit; before it, name in isms.yml`,
    ...numbered([
      'a second person at least: nobody approves what they wrote, so one alone approves no document',
      ...recorderLines(options),
      `then: ${options.forge === 'none' ? '' : `isms codeowners --root ${target}; `}commit`,
      `isms check --root ${target}`,
      `isms dev --root ${target} --audience management`,
    ]),
  ].join('\n');
