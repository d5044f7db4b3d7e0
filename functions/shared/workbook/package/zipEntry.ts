/** What a zip says about one of its files. */
export interface ZipHeader {
  /** As written; some writers use Windows' separator. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** General purpose flags: bit 0 encrypted, bit 11 UTF-8 name. */
  readonly flags: number;
  /** Modified, in MS-DOS form: time in the low 16 bits, date in the high. */
  readonly modified: number;
  readonly crc: number;
  /** Inflated size in bytes. */
  readonly size: number;
}

/** One file of a zip with its bytes, still compressed. */
export interface ZipEntry extends ZipHeader {
  readonly compressed: Uint8Array;
}

/** 1980-01-01 00:00: the same input gives the same bytes. */
export const FIXED_TIME = 0x00210000;
