/** The import rules of docs/architecture.md, checked on every run. */
const stages = 'collect|ingest|report|send|signIn|watch';
const only = (name, comment, library, folder) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(functions|templates|infra|tools)/', pathNot: folder },
  to: { path: `^node_modules/(${library})` },
});
/** Of some rooms in order, none imports one that comes after it. */
const inOrder = (name, folder, rooms) =>
  rooms.slice(0, -1).map((room, index) => ({
    name: `${name}-${room}`,
    comment: `In ${folder} the order is ${rooms.join(', ')}: ${room} knows nothing of what comes after it.`,
    severity: 'error',
    from: { path: `^${folder}/${room}/` },
    to: { path: `^${folder}/(${rooms.slice(index + 1).join('|')})/` },
  }));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-circles-of-folders',
      comment: 'Folders beside each other make no circle; test/folders.test.ts says the same of a folder and the rooms inside it.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'stages-stand-alone',
      comment: 'A stage imports the vocabulary, the domain and the ports; never another stage, an adapter or templates.',
      severity: 'error',
      from: { path: `^functions/(${stages})/`, pathNot: '/(h|[a-zA-Z]+H)andler\\.ts$' },
      to: {
        path: '^(functions|templates|infra)/',
        pathNot: [
          '^functions/shared/(definition|domain|records|answers|calendar|figures|packed|signIn)/',
          '^functions/shared/ports\\.ts$',
          '^functions/$1/',
        ],
      },
    },
    {
      name: 'handlers-connect',
      comment: 'Only a handler connects adapters, and takes what there is from templates/index.ts and templates/text.',
      severity: 'error',
      from: { path: `^functions/(${stages})/(handler|[a-zA-Z]+Handler)\\.ts$` },
      to: {
        path: '^(functions|templates|infra|tools)/',
        pathNot: ['^functions/shared/', '^functions/$1/', '^templates/(index\\.ts|text/)'],
      },
    },
    ...inOrder('ingest-in-four-words', 'functions/ingest', ['read', 'compare', 'answer', 'store']),
    ...inOrder('reading-in-order', 'functions/ingest/read', ['findings', 'cells', 'headings', 'matching', 'rows', 'ledger', 'marks']),
    {
      name: 'ingest-rooms-know-no-story',
      comment: 'The rooms of ingest know nothing of the story that leads through them.',
      severity: 'error',
      from: { path: '^functions/ingest/[a-z]+/' },
      to: { path: '^functions/ingest/[^/]+$' },
    },
    {
      name: 'ingest-folders-know-not-above',
      comment: 'A folder imports no file of the room that it is part of.',
      severity: 'error',
      from: { path: '^functions/ingest/([a-z]+)/[a-z]+/' },
      to: { path: '^functions/ingest/$1/[^/]+$' },
    },
    ...inOrder('report-in-order', 'functions/report', ['months', 'portfolio', 'history', 'content', 'public', 'annex']),
    {
      name: 'report-rooms-know-no-story',
      comment: 'A folder of report imports no file of the room above it.',
      severity: 'error',
      from: { path: '^functions/report/[a-z]+/' },
      to: { path: '^functions/report/[^/]+$' },
    },
    {
      name: 'shared-knows-no-stage',
      severity: 'error',
      from: { path: '^functions/shared/' },
      to: { path: [`^functions/(${stages})/`, '^infra/', '^tools/', '^templates/'] },
    },
    {
      name: 'figures-are-pure',
      comment: 'What two stages count with: pure functions over the vocabulary and the domain; of the ports only types.',
      severity: 'error',
      from: { path: '^functions/shared/figures/' },
      to: {
        path: '^(functions/|node:|node_modules/)',
        pathNot: ['^functions/shared/(definition|domain|records|figures)/', '^functions/shared/ports\\.ts$'],
      },
    },
    {
      name: 'vocabulary-knows-no-figures',
      severity: 'error',
      from: { path: '^functions/shared/(domain|definition|records|answers)/' },
      to: { path: '^functions/shared/figures/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^functions/shared/(domain|definition|records|answers)/' },
      to: {
        path: '^(functions/shared/(aws|workbook|table|lambda)/|node:|node_modules/)',
        pathNot: '^node_modules/(zod|temporal-polyfill)',
      },
    },
    {
      name: 'funders-stand-alone',
      severity: 'error',
      from: { path: '^templates/funders/([^/]+)/' },
      to: { path: '^templates/funders/([^/]+)/', pathNot: '^templates/funders/$1/' },
    },
    {
      name: 'reports-stand-alone',
      comment:
        'What the reports of a funder share lies in shared/; a report knows no other, and neither knows funder.ts, which takes them all.',
      severity: 'error',
      from: { path: '^templates/funders/([^/]+)/([^/]+)/' },
      to: { path: '^templates/funders/$1/', pathNot: '^templates/funders/$1/($2|shared)/' },
    },
    {
      name: 'funders-stand-below-the-index',
      comment: 'templates/index.ts takes the funders: no funder imports a file of the room above.',
      severity: 'error',
      from: { path: '^templates/[a-z]+/', pathNot: '^templates/page/' },
      to: { path: '^templates/[^/]+$' },
    },
    {
      name: 'layouts-stand-alone',
      comment: 'A layout is removed when its workbook is restyled: only drafting reads it. Shared sheets lie beside the reports.',
      severity: 'error',
      from: { path: '^(functions|templates|infra|bench)/' },
      to: { path: '^templates/funders/[^/]+/[^/]+/layout\\.ts$' },
    },
    {
      name: 'text-is-sentences',
      comment: 'Sentences stand under everything else in templates: they import each other and nothing there.',
      severity: 'error',
      from: { path: '^templates/text/' },
      to: { path: '^templates/', pathNot: '^templates/text/' },
    },
    {
      name: 'templates-declare',
      comment:
        'Templates are declarations in the words of shared/definition and shared/domain. The page is none: it leaves templates for a folder of its own with issue 14, and the exemption with it.',
      severity: 'error',
      from: { path: '^templates/', pathNot: '^templates/page/' },
      to: { path: '^(functions/|infra/|tools/)', pathNot: '^functions/shared/(definition|domain|records)/' },
    },
    only(
      'aws-sdk-in-one-place',
      'Only functions/shared/aws knows the AWS SDK.',
      '@aws-sdk|@aws-crypto',
      '^(functions/shared/aws/|infra/local/|tools/stores/)',
    ),
    only(
      'zip-in-one-place',
      'Only the package layer of workbooks packs and unpacks.',
      'fflate|yauzl',
      '^functions/shared/workbook/package/',
    ),
    only('exceljs-by-hand', 'Reports are drafted with exceljs in tools/draft; no function imports it.', 'exceljs', '^tools/draft/'),
    {
      name: 'workbook-rooms-in-order',
      comment:
        'Reading and writing stand on the package layer; filling and annotating also on writing. Tables as text stand on them, never under.',
      severity: 'error',
      from: { path: '^functions/shared/workbook/(package|read|write|fill|annotate)/' },
      to: {
        path: '^functions/shared/(workbook|table)/',
        pathNot: ['^functions/shared/workbook/$1/', '^functions/shared/workbook/package/', '^functions/shared/workbook/write/'],
      },
    },
    {
      name: 'blanking-stands-on-annotating',
      comment: 'Rows are found and taken out as findings are put in.',
      severity: 'error',
      from: { path: '^functions/shared/workbook/blank/' },
      to: {
        path: '^functions/shared/(workbook|table)/',
        pathNot: ['^functions/shared/workbook/(blank|package|annotate)/'],
      },
    },
    {
      name: 'package-and-writing-stand-alone',
      severity: 'error',
      from: { path: '^functions/shared/workbook/(package|read)/' },
      to: { path: '^functions/shared/workbook/write/' },
    },
    {
      name: 'upload-parts-are-inflated-within-limits',
      comment: 'One file inflates, behind the one table of limits.',
      severity: 'error',
      from: { path: '^functions/shared/(workbook|table)/', pathNot: '/package/(inflate|deflate\\w+|writeEntries|zipEntry)\\.ts$' },
      to: { path: '^(node:)?zlib$' },
    },
    only('middy-in-one-place', 'Only functions/shared/lambda knows middy.', '@middy', '^functions/shared/lambda/'),
    only('cdk-in-one-place', 'Only infra knows CDK.', 'aws-cdk-lib|cdk-nag|constructs', '^infra/'),
    {
      name: 'no-kind-folders',
      severity: 'error',
      from: {},
      to: { path: '^(functions|templates|infra|tools)/.*/(utils|helpers|common|types|services|managers)/' },
    },
    {
      name: 'tools-are-by-hand',
      comment: 'What runs on AWS or plays it knows nothing of the commands.',
      severity: 'error',
      from: { path: '^(functions|templates|infra)/' },
      to: { path: '^tools/' },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^(functions|templates|infra|tools)/' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
};
