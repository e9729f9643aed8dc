import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import globals from 'globals'
import typescript from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '**/out/'] },
  js.configs.recommended,
  ...typescript.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', '.config/tsconfig.test.json'],
        tsconfigRootDir: `${import.meta.dirname}/..`,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/pdf/pdf-library.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "Property[key.name='exitStatus'] > Literal[value>=0]",
          message: 'Exit statuses have names: EXIT.usage and so on, in src/user-error.ts.',
        },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          name: '@cantoo/pdf-lib',
          message: 'Import it from src/pdf/pdf-library.ts: it loads in a fifth of the time.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [typescript.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  // What a person starts at a terminal prints there.
  {
    files: [
      'bin/**',
      'test/api/*.mjs',
      'test/bench/**',
      'test/conformance/**',
      'test/tools/**',
      'test/bare/**',
      'test/package/**',
      'test/mail-server/**',
      'test/safety/*.mjs',
    ],
    rules: { 'no-console': 'off' },
  },
)
