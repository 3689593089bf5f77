import js from '@eslint/js';
import globals from 'globals';
import hooks from 'eslint-plugin-react-hooks';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'artefacts/', 'coverage/', 'reports/', '.stryker-tmp/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    // `{ left, ...rest }` is how a field is left out.
    rules: { '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
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
  {
    files: ['src/{ledger,excel,reports,cli,functions}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          // Lists by column or index are not asked with `?.`; what is stored by name may not be there, and is.
          selector:
            'MemberExpression[computed=true][optional=true] > :matches(Identifier[name=/^(bank|borrower|name|sheet|township|village|contract|written|layout|text)$/], MemberExpression[property.name=/^(bank|borrower|sheet|township|village|contract|layout)$/]).property',
          message:
            'A name from a ledger is the key of a Map, or is asked for with ownValue(): a bank may be called __proto__.',
        },
      ],
    },
  },
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
