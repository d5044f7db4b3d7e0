import type { Log, Measure } from '../ports.ts';
import { whatIsInHand } from './inHand.ts';
import { maskWhatIsNoId } from './maskWhatIsNoId.ts';
import { systemClock } from './systemClock.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

/** The log with what only the shell may write: faults (Swedish *driftfel*). */
export interface ShellLog extends Log {
  fault(error: unknown, values?: Values): void;
}

/** Where CloudWatch keeps what is measured. */
export const METRICS = 'Redovisa';

/**
 * One line of JSON for each call, with the stage, the function and the case in hand. Whatever could be an identity number is masked, ids are not.
 * A line with measures is also read by CloudWatch as metrics (Embedded Metric Format).
 */
export function createLog(write: (line: string) => void = (line) => process.stdout.write(line)): ShellLog {
  const line = (values: Values, measures: readonly Measure[] = []) => {
    const whole = { ...surroundings(), ...values, ...describeMeasures(measures) };
    write(`${JSON.stringify(whole, (_name, value: unknown) => (typeof value === 'string' ? maskWhatIsNoId(value) : value))}\n`);
  };
  return {
    info: (message, values = {}, measures = []) => line({ ...values, level: 'info', message }, measures),
    fault: (error, values = {}) => line({ ...values, ...describe(error), level: 'error' }),
  };
}

/** What the platform and the shell know of the call. */
function surroundings(): Values {
  const inHand = whatIsInHand();
  if (!inHand) return {};
  const { caseNumber, requestId, coldStart } = inHand;
  const { STAGE, FUNCTION_NAME } = process.env;
  return {
    ...(STAGE !== undefined && { stage: STAGE }),
    ...(FUNCTION_NAME !== undefined && { function: FUNCTION_NAME }),
    ...(caseNumber !== undefined && { caseNumber }),
    requestId,
    coldStart,
    at: systemClock.now().toISOString(),
  };
}

/** Source: AWS, "Specification: CloudWatch embedded metric format". The dimensions of a measure are values of its line, the stage always. */
function describeMeasures(measures: readonly Measure[]): object {
  if (measures.length === 0) return {};
  const told = measures.map(({ name, unit, by = [] }) => ({
    Namespace: METRICS,
    Dimensions: [['stage', ...by]],
    Metrics: [{ Name: name, Unit: unit ?? 'Count' }],
  }));
  const values = Object.fromEntries(measures.map(({ name, value }) => [name, value]));
  return { ...values, _aws: { Timestamp: systemClock.now().getTime(), CloudWatchMetrics: told } };
}

function describe(error: unknown): { readonly message: string; readonly fault: string; readonly stack: string } {
  if (!(error instanceof Error)) return { message: 'Something that is not an error was thrown', fault: typeof error, stack: '' };
  const causes: Error[] = [];
  for (let cause: unknown = error; cause instanceof Error && causes.length < 5; cause = cause.cause) causes.push(cause);
  return {
    message: causes.map(({ message }) => message).join(' < '),
    fault: error.name,
    stack: causes.map(({ stack }) => stack?.split('\n').slice(1).join('\n') ?? '').join('\n<\n'),
  };
}
