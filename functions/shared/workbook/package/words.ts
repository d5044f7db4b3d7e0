/** Bytes that are being looked at, one by one or four at a time. */
export interface Window {
  readonly bytes: Buffer;
  readonly view: DataView;
  /** The last place of four bytes. */
  readonly lastWord: number;
}

/** A window onto bytes. */
export function openWindow(bytes: Buffer): Window {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), lastWord: bytes.length - 4 };
}

/** Four characters as one number, so that markup which millions of cells have is compared four bytes at a time. */
export function wordOf(text: string): number {
  return Buffer.from(text, 'latin1').readInt32LE();
}

/** Whether four bytes of the window are a word. Behind its end is none. */
export function isWord({ view, lastWord }: Window, at: number, word: number): boolean {
  return at <= lastWord && view.getInt32(at, true) === word;
}
