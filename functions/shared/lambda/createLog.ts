import { maskIdentityNumbers } from '../domain/maskIdentityNumbers.ts';
import type { Log } from '../ports.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

/** The log with what only the shell may write: faults (Swedish *driftfel*). */
export interface ShellLog extends Log {
  fault(error: unknown, values?: Values): void;
}

/** One line of JSON for each call. Whatever could be an identity number is masked. */
export function createLog(write: (line: string) => void = (line) => process.stdout.write(line)): ShellLog {
  const line = (level: 'info' | 'error', message: string, values: Values) => {
    write(
      `${JSON.stringify({ ...values, level, message }, (_name, value: unknown) => (typeof value === 'string' ? maskIdentityNumbers(value) : value))}\n`,
    );
  };
  return {
    info: (message, values = {}) => line('info', message, values),
    fault: (error, values = {}) => line('error', describe(error).message, { ...values, ...describe(error) }),
  };
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
