/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { editorsStayLazy } from './contract/lazy-chunks.mjs';
import { pagesOpenOffline } from './contract/offline-files.mjs';
import { firstChunks } from './contract/first-chunks.mjs';
import { pagesStayLight } from './contract/script-weight.mjs';

const server = process.env.PARAUDIT_SERVER ?? 'http://127.0.0.1:8080';

const onPages = ['src/**/*.test.tsx', 'src/shared/{api,form}/*.test.ts'];

export default defineConfig({
  plugins: [react(), pagesOpenOffline(), editorsStayLazy(), pagesStayLight()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: fileURLToPath(new URL('../../../target/classes/static', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Every browser of that age preloads modules by itself; what stands around every page is there before.
    modulePreload: { polyfill: false, resolveDependencies: (_file, files) => files.filter(name => !/\/(vendor|frame)-/.test(name)) },
    // The diagram, form and table editors are lazy chunks of their own; the entry is watched, not these.
    chunkSizeWarningLimit: 1_600,
    // What many pages share travels in few files.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: firstChunks() },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/v3': server } },
  test: {
    restoreMocks: true,
    // Loading what the pages import takes longer than most tests; a process does it once.
    isolate: false,
    // A page to draw on takes longer to set up than most rules take to be tested.
    projects: [
      { extends: true, test: { name: 'rules', environment: 'node', include: ['{src,eslint,contract}/**/*.test.ts'], exclude: onPages } },
      { extends: true, test: { name: 'pages', environment: 'jsdom', setupFiles: ['src/testing/setup.ts'], include: onPages } },
    ],
  },
});
