import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Tests of any rows, which take seconds. */
const isLong = ({ moduleId }: TestSpecification) => /(?:secondImplementation|annexFormulas)\.test\.ts$/.test(moduleId);

/** The quick tests first: a mutant is killed by the first that notices, and the long ones are only run on those that are left. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !isLong(file)), ...sorted.filter(isLong)];
  }
}

/** The tests of the folder that is mutated, with the same random cases for every mutant. */
export default defineConfig({
  test: {
    include: (process.env['MUTATE_TESTS'] ?? '').split(' '),
    setupFiles: ['tools/mutate/seedCases.ts'],
    sequence: { sequencer: QuickFirst },
    isolate: false,
    testTimeout: 30_000,
  },
});
