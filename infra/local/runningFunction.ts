import { AsyncLocalStorage } from 'node:async_hooks';

/** The settings of a function, its keys among them, by name: what Lambda puts in its environment. */
export type FunctionEnvironment = Readonly<Record<string, string>>;

const running = new AsyncLocalStorage<FunctionEnvironment>();
/** Every name that is some function's setting. */
const theirs = new Set<string>();

/** Does some work as a function: what reads the environment meanwhile, the SDK too, finds the function's own. */
export function runWith<Result>(environment: FunctionEnvironment, work: () => Result): Result {
  return running.run(environment, work);
}

/**
 * Gives each function an environment of its own, though all run in one process: its own settings, none of another function's, and what
 * they share of the process's. Whoever is no function finds the process's environment as it is.
 */
export function divideEnvironment(environments: readonly FunctionEnvironment[]): void {
  for (const name of environments.flatMap((environment) => Object.keys(environment))) theirs.add(name);
  if (!divided.has(process.env)) process.env = divide(process.env);
}

const divided = new WeakSet<NodeJS.ProcessEnv>();

function divide(whole: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const valueOf = (name: string): string | undefined => {
    const own = running.getStore();
    return own && theirs.has(name) ? (Object.hasOwn(own, name) ? own[name] : undefined) : whole[name];
  };
  const view = new Proxy(whole, {
    get: (_, name) => (typeof name === 'string' ? valueOf(name) : undefined),
    has: (_, name) => typeof name === 'string' && valueOf(name) !== undefined,
    set: (_, name, value: string) => {
      whole[String(name)] = value;
      return true;
    },
    defineProperty: (_, name, { value }: { value?: string }) => {
      whole[String(name)] = value;
      return true;
    },
    ownKeys: () =>
      [...new Set([...Object.keys(whole), ...Object.keys(running.getStore() ?? {})])].filter((name) => valueOf(name) !== undefined),
    getOwnPropertyDescriptor: (_, name) => {
      const value = typeof name === 'string' ? valueOf(name) : undefined;
      return value === undefined ? undefined : { value, enumerable: true, configurable: true, writable: true };
    },
  });
  divided.add(view);
  return view;
}
