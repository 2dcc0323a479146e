import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    exclude: ['tests/e2e/**', 'tests/visual/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
});
