/** Whether a part holds a text that has nothing to escape in XML, without holding the part. */
export async function holdsText(chunks: AsyncIterable<Uint8Array>, text: string): Promise<boolean> {
  const wanted = Buffer.from(text);
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    if (held.includes(wanted)) return true;
    // What stands at the end of one chunk may go on in the next.
    held = held.subarray(Math.max(0, held.length - wanted.length + 1));
  }
  return false;
}
