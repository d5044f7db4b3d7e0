/** The folder a command was given in. npm runs its scripts in the project's folder and says here where it was started. */
export function callerFolder(): string {
  const { npm_lifecycle_event: isScript, INIT_CWD: startedIn } = process.env;
  return isScript !== undefined && startedIn !== undefined ? startedIn : process.cwd();
}
