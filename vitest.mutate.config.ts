import { defineConfig } from 'vitest/config';

/** The tests of the folder that is mutated, with the same random cases for every mutant. */
export default defineConfig({
  test: {
    include: (process.env['MUTATE_TESTS'] ?? '').split(' '),
    setupFiles: ['tools/mutate/seedCases.ts'],
    isolate: false,
    testTimeout: 30_000,
  },
});
