/** A piece of text. One object, used again for each. */
export interface XmlText {
  bytes: Buffer;
  start: number;
  end: number;
  /** In CDATA, where entities are not resolved. */
  isLiteral: boolean;
}
