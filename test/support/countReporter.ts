import type { Reporter, TestModule } from 'vitest/node';

/** Ends the output of a test run with a plain count that a person or a script can read. */
// eslint-disable-next-line no-restricted-syntax -- vitest loads reporters by default export
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests()].length === 0).length;
    process.on('exit', () => console.log(`\nTests: ${count('passed')} passed, ${count('failed') + broken} failed`));
  }
}
