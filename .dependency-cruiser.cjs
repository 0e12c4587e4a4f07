/** The rules of the house: which part may know which. @type {import('dependency-cruiser').IConfiguration} */
const pure = '^src/(plan|analysis|rollout|edit|report|notify)/'
module.exports = {
  forbidden: [
    {
      name: 'pure-parts-stay-pure',
      comment:
        'plan, analysis, rollout, edit, report and notify read no network, file, clock or environment.',
      severity: 'error',
      from: { path: pure },
      to: { path: '(octokit|@actions/|probot|undici)', pathNot: '^src/' },
    },
    {
      name: 'pure-parts-use-no-node-builtins',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'pure-parts-import-only-pure-parts',
      severity: 'error',
      from: { path: pure },
      to: { path: '^src/', pathNot: pure },
    },
    {
      name: 'forge-and-metrics-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/(forge|metrics)/' },
      to: { path: '^src/(forge|metrics|app|action|bot|cli|glue|sandbox)/', pathNot: '^src/$1/' },
    },
    {
      name: 'entries-import-only-app',
      comment: 'An entry reads inputs, calls app/ and writes outputs; it decides nothing.',
      severity: 'error',
      from: { path: '^src/(action|bot|cli)/' },
      to: { path: '^src/', pathNot: '^src/(app|$1)/' },
    },
    {
      name: 'each-entry-has-its-own-runtime',
      comment: 'The bundle of one holds nothing of the runtime of another.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/bot/' },
      to: { path: 'node_modules/(probot|prom-client|pino)/' },
    },
    {
      name: 'the-bot-is-no-action',
      severity: 'error',
      from: { path: '^src/bot/' },
      to: { path: 'node_modules/(@actions/|commander/)' },
    },
    {
      name: 'only-the-bot-is-an-app',
      comment: 'What signs with the key of a GitHub App stays out of the bundle of the Action.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(bot/|app/installed-app)' },
      to: { path: '^src/(app/installed-app|forge/installations)' },
    },
    {
      name: 'glue-imports-nothing-outside',
      severity: 'error',
      from: { path: '^src/glue/' },
      to: { path: '^src/', pathNot: '^src/glue/' },
    },
    {
      name: 'nobody-imports-entries',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(action|bot|cli)/' },
      to: { path: '^src/(action|bot|cli)/' },
    },
    {
      name: 'sandbox-shares-no-code-with-the-product',
      comment: 'A fake that shares code with what it tests agrees with its mistakes.',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/', pathNot: '^src/sandbox/' },
    },
    {
      name: 'sandbox-stays-out-of-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(sandbox|cli)/' },
      to: { path: '^src/sandbox/' },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependencies-in-src',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/sandbox/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
