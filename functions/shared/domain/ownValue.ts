/** What an object has under a name, but for what every object has: of `constructor` there is nothing unless it was put there. */
export function ownValue<Value>(values: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return values && Object.hasOwn(values, name) ? values[name] : undefined;
}
