/**
 * When the rules that came with the autumn of 2026 are tried and when they become sharp: two quarters to get used to them. Until then they are notes,
 * and no file that was stored without a question before is asked about.
 */
export const newRules = { betaFrom: '2026-10-01', sharpFrom: '2027-04-01' } as const;
