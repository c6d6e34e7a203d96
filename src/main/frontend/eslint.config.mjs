import { readdirSync } from 'node:fs';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import house from './eslint/house.mjs';

// Read from the directory, so that a new feature is fenced off from the day it is born.
const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

/** Which folders a folder must not import: shared ← features ← app, and no feature another one. */
const zones = [
  { folder: 'src/shared', closed: ['src/features', 'src/app'] },
  ...features.map(name => ({
    folder: `src/features/${name}`,
    closed: ['src/app', ...features.filter(other => other !== name).map(other => `src/features/${other}`)],
  })),
];

/**
 * Most rules of the plugin compile every component to say something of it, which takes far longer than all other rules together: the usual run
 * looks for hooks in a wrong place and for what an effect depends on.
 */
const hooks = process.env.LINT_EVERYTHING === 'true'
  ? reactHooks.configs.flat.recommended
  : {
      plugins: reactHooks.configs.flat.recommended.plugins,
      rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'warn' },
    };

export default defineConfig(
  { ignores: ['node_modules', 'dist', 'src/shared/api/types.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, hooks],
    plugins: { house },
    rules: {
      'house/zones': ['error', { zones }],
      'house/no-cycle': 'error',
      'house/no-text': 'error',
      'max-lines': ['error', 250],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['**/*.test.{ts,tsx}', 'src/testing/**'], rules: { 'house/no-text': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
);
