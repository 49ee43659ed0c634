/** The README of the repository that the demo makes. */
export const demoReadme = `# ISMS of Exemplar Cloud Ltd

An invented company, made by \`isms demo\`. Its day is 2026-11-02.

    isms check --today 2026-11-02     what an auditor would find
    git log --first-parent            who approved what, and when
    isms build --at 2025-12-31        the site as it stood on a past day
`;
