import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['isms-source'] },
  ssr: { resolve: { conditions: ['isms-source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/compiled-program.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
