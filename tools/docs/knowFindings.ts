import type { KnownFindings } from './describeFindings.ts';
import { findCodes } from './findCodes.ts';
import { showExamples } from './showExamples.ts';

/** Runs every example and looks up where each code stands, for docs/findings.md. */
export async function knowFindings(): Promise<KnownFindings> {
  return { shown: await showExamples(), files: findCodes(['templates', 'functions']) };
}
