/** Whether an event matches an EventBridge pattern: exact values and prefixes, as our rules use. */
export function matchEvent(pattern: unknown, event: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((expected: unknown) => matchValue(expected, event));
  if (!isObject(pattern) || !isObject(event)) return false;
  return Object.entries(pattern).every(([name, expected]) => matchEvent(expected, event[name]));
}

function matchValue(expected: unknown, value: unknown): boolean {
  if (!isObject(expected)) return expected === value;
  const [[operator, operand] = [], ...more] = Object.entries(expected);
  if (operator !== 'prefix' || more.length > 0) throw new Error(`Event patterns with ${String(operator)} are not known here`);
  return typeof value === 'string' && typeof operand === 'string' && value.startsWith(operand);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
