/** On how many random examples a property is tried: on a tenth while mutants are run, of which each meets the same. */
export function exampleRuns(count: number): { readonly numRuns: number } {
  return { numRuns: process.env['MUTATE_TESTS'] === undefined ? count : Math.ceil(count / 10) };
}
