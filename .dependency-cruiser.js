/** The stages in their order: a folder imports only folders before it. */
const stages = [
  'findings',
  'catalogues',
  'content',
  'markdown',
  'register',
  'evidence',
  'history',
  'approvals',
  'acknowledgements',
  'forges',
  'due',
  'coverage',
  'performance',
  'rules',
  'audiences',
];

const outputs = ['reports', 'changes', 'site', 'packs', 'exports', 'verify', 'service'];

const folder = (name) => `^scripts/${name}/`;
const any = (names) => `^scripts/(?:${names.join('|')})/`;

const stageOrder = stages.slice(0, -1).map((stage, index) => ({
  name: `${stage}-knows-no-later-stage`,
  comment: `A stage is a function of the ones before it; ${stage} must work without those after it.`,
  severity: 'error',
  from: { path: folder(stage) },
  to: { path: any([...stages.slice(index + 1), ...outputs, 'commands']) },
}));

const outputsApart = outputs.map((output) => ({
  name: `${output}-stands-alone`,
  comment: `Outputs read the assessed register and nothing of each other, so that one can be replaced.`,
  severity: 'error',
  from: { path: folder(output) },
  to: { path: any([...outputs.filter((other) => other !== output), 'commands']) },
}));

export default {
  forbidden: [
    ...stageOrder,
    ...outputsApart,
    {
      name: 'stages-know-no-output',
      comment: 'The last stage, too, does not know what is made of it.',
      severity: 'error',
      from: { path: folder('audiences') },
      to: { path: any([...outputs, 'commands']) },
    },
    {
      name: 'verify-depends-on-nothing-that-makes-packs',
      comment: 'A verifier that shares code with the signer would repeat its mistakes.',
      severity: 'error',
      from: { path: folder('verify') },
      to: { path: '^scripts/(?!verify/|findings/)' },
    },
    {
      name: 'pure-stages-touch-no-files',
      comment: 'Files, git, network and browsers stand at the edges and are passed in.',
      severity: 'error',
      from: {
        path: any([
          'findings',
          'markdown',
          'register',
          'approvals',
          'acknowledgements',
          'forges',
          'due',
          'coverage',
          'performance',
          'rules',
          'audiences',
          'reports',
          'changes',
        ]),
      },
      to: {
        dependencyTypes: ['core'],
        path: '^(?:node:)?(?:fs|child_process|http|https|net)(?:/|$)',
      },
    },
    {
      name: 'git-in-one-folder',
      comment: 'Every call of git passes the hardened environment of history/git.ts.',
      severity: 'error',
      from: { path: '^scripts/', pathNot: '^scripts/(?:history|packs|demo|generate)/' },
      to: { path: '^(?:node:)?child_process|node_modules/simple-git/' },
    },
    {
      name: 'engine-knows-no-test',
      comment: 'What ships must run without the tests.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^(?:test|bench)/' },
    },
    {
      name: 'no-circles',
      comment: 'In a circle nothing can be read, tested or replaced alone.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '(?:\\.d\\.ts$|^scripts/generate/|^scripts/site/client/|^\\.eleventy\\.ts$)',
      },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|_site|_packs)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['isms-source', 'types', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
