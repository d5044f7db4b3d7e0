/** Gives the handlers their settings. Each reads its own on its first event, so this comes before any of them runs. */
export function setEnvironment(environment: Readonly<Record<string, string>>): void {
  Object.assign(process.env, environment);
}
