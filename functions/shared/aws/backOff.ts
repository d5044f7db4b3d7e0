/** Milliseconds to wait before each new try of what DynamoDB had no capacity for: doubling, up to 5 s, jittered; 12 tries, about half a minute. */
export function* backOff(): Generator<number> {
  for (let attempt = 0; attempt < 12; attempt += 1) yield Math.min(5000, 50 * 2 ** attempt) * (0.5 + Math.random() / 2);
}
