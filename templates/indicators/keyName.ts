const ending = /\.(?:women|men|nonBinary|unstated|total)\.*$/;

/**
 * A name as it stands last in a figure key. One that ends as the part of a figure does (`A.women`) is written with one full stop more, so that no
 * name makes the key of another's part.
 */
export function keyName(name: string): string {
  return ending.test(name) ? `${name}.` : name;
}

/** The name that stands so in a key. */
export function nameInKey(written: string): string {
  return ending.test(written) && written.endsWith('.') ? written.slice(0, -1) : written;
}
