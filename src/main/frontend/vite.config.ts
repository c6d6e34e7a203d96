/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { editorsStayLazy } from './contract/lazy-chunks.mjs';

const server = process.env.PARAUDIT_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), editorsStayLazy()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: fileURLToPath(new URL('../../../target/classes/static', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The diagram, form and table editors are lazy chunks of their own; the entry is watched, not these.
    chunkSizeWarningLimit: 1_600,
  },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/v3': server } },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'eslint/**/*.test.ts', 'contract/**/*.test.ts'],
    restoreMocks: true,
  },
});
