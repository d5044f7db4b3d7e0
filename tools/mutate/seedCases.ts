import fc from 'fast-check';

/** Every mutant meets the same random cases, and a survivor survives again. */
fc.configureGlobal({ seed: 20_251_121, endOnFailure: true });
