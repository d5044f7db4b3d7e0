import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { ownProperty } from './tools/lint/ownProperty.js';

const swedish = [
  { selector: 'Literal[value=/[åäöÅÄÖ]/]', message: 'Swedish text lives under templates/.' },
  { selector: 'TemplateElement[value.cooked=/[åäöÅÄÖ]/]', message: 'Swedish text lives under templates/.' },
];
const everywhere = [
  {
    selector: 'BinaryExpression[operator="in"]:not([left.type=/^(Literal|PrivateIdentifier)$/])',
    message: 'A word from outside may be `constructor`: ask Object.hasOwn, or a Map.',
  },
  {
    selector: 'ImportDeclaration[source.value="zod"] > ImportSpecifier',
    message: 'import * as z: by its name all of zod comes along, with every language it speaks: 350 KB in each bundle.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
];
const assertion = {
  selector: 'TSAsExpression:not(:has(> TSTypeReference[typeName.name="const"]))',
  message: 'Parse or narrow instead of asserting; `as` is only for shared/definition.',
};
const pure = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time comes in through the Clock port.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Time comes in through the Clock port.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Ids come in through the Ids port.' },
];
const environment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Settings are read in functions/shared/lambda only.',
};

export default tseslint.config(
  { ignores: ['node_modules', 'cdk.out', '.local', 'coverage', '**/*.mjs'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/unbound-method': 'off',
      'max-params': ['error', 3],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    files: ['functions/**/*.ts', 'infra/**/*.ts', 'tools/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...swedish, assertion, environment], 'no-console': 'error' },
  },
  // What meets text from outside takes steps as the text is long, and does not start over at every character of it.
  {
    files: ['functions/**/*.ts', 'infra/**/*.ts', 'templates/**/*.ts', 'tools/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false }],
    },
  },
  // Where words from outside are met.
  {
    files: ['functions/{collect,ingest/read}/**/*.ts', 'functions/shared/{table,workbook}/**/*.ts', 'infra/local/guard/**/*.ts'],
    plugins: { redovisa: { rules: { 'own-property': ownProperty } } },
    rules: { 'redovisa/own-property': 'error' },
  },
  // docs/adr/0023: a copied view has no values.
  { files: ['functions/**/*.ts', 'templates/**/*.ts'], rules: { 'no-restricted-globals': ['error', 'structuredClone'] } },
  {
    files: [
      'functions/{collect,ingest,report,send,signIn,watch}/**/*.ts',
      'functions/shared/{domain,definition,records,answers,figures,signIn}/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...swedish, ...pure, assertion, environment] },
  },
  {
    files: ['functions/shared/definition/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...swedish, ...pure, environment] },
  },
  { files: ['functions/shared/lambda/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...swedish, assertion] } },
  {
    files: ['infra/local/**/*.ts', 'tools/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...swedish], 'no-console': 'off' },
  },
  { files: ['tools/docs/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere] } },
  { files: ['templates/**/*.ts'], rules: { 'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }] } },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }], 'no-console': 'off' },
  },
  { files: ['*.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
