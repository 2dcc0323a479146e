import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts', 'tests/visual/**/*.e2e.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // a browser each: more at once only makes a small machine slower
    maxWorkers: 2,
    retry: 0,
  },
});
