import js from '@eslint/js';
import globals from 'globals';
import hooks from 'eslint-plugin-react-hooks';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

// The house, top floor first (README, "Where things are"): a folder imports only from folders below it.
const floors = [
  'taskpane',
  'commands',
  'functions',
  'cli',
  'workbench',
  'excel',
  'reports',
  'documents',
  'ledger',
  'engine',
  'locale',
];

const oneWayDown = floors.map((floor, i) => ({
  files: [`src/${floor}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          // Texts are kept in a file for each floor (locale/zh-cn/cli), which the patterns of the floors above would take for the floor.
          ...(floor === 'locale' ? [] : floors.slice(0, i)).map((above) => ({
            group: [`**/${above}/**`, `**/${above}`],
            message: `${floor}/ stands below ${above}/ and may not import from it.`,
          })),
          ...(floor === 'engine'
            ? [
                {
                  regex: '^(?!\\.|decimal\\.js$|valibot$)',
                  message: 'engine/ imports decimal.js, and valibot for the programme schema, and nothing else.',
                },
              ]
            : []),
          ...(floor === 'locale'
            ? [
                {
                  regex: '^(?!\\./|\\.\\./(zh-cn/|en-us/|language$))',
                  message: 'locale/ imports nothing but its own files.',
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'artefacts/', 'coverage/', 'reports/', '.stryker-tmp/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins, 'react-hooks': hooks },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text from a ledger is never HTML.' },
        { selector: "MemberExpression[property.name='innerHTML']", message: 'Text from a ledger is never HTML.' },
      ],
    },
  },
  ...oneWayDown,
  {
    // Chinese sheets set facts apart by a full-width blank.
    files: ['src/locale/**/*.ts'],
    rules: { 'no-irregular-whitespace': ['error', { skipTemplates: true }] },
  },
  {
    files: ['src/engine/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'window', 'document', 'fetch', 'process', 'console'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The engine has no dice.' },
        { object: 'Math', property: 'round', message: 'Money is rounded in engine/money.ts, half up, once.' },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
