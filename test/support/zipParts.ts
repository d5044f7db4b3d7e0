import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip file under construction. Everything a hostile file may lie about can be set. */
export interface RawPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** 0 stored, 8 deflated (default). Another number is only written in the headers. */
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** Sizes as the headers state them. */
  readonly inflatedBytes?: number;
  readonly compressedBytes?: number;
  /** Bytes to write instead of the compressed content. */
  readonly compressed?: Uint8Array;
  /** Offset of the local header as the directory states it. */
  readonly headerOffset?: number;
  /** Checksum and sizes stand after the bytes and not in the part's own header, as a program writes that streams. */
  readonly isStreamed?: boolean;
}

/** Writes a zip file, byte by byte as told. */
export function zipParts(
  parts: readonly RawPart[],
  options: { readonly zip64?: boolean; readonly prefix?: Uint8Array; readonly comment?: string } = {},
): Buffer {
  const prefix = Buffer.from(options.prefix ?? new Uint8Array());
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const method = part.method ?? 8;
    const compressed = Buffer.from(part.compressed ?? (method === 8 ? deflateRawSync(content) : content));
    const fields = {
      crc: part.crc ?? crc32(content),
      compressed: part.compressedBytes ?? compressed.length,
      inflated: part.inflatedBytes ?? content.length,
    };
    const common = Buffer.alloc(26);
    common.writeUInt16LE(options.zip64 ? 45 : 20, 0);
    common.writeUInt16LE((part.flags ?? 0x800) | (part.isStreamed ? 8 : 0), 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(fields.crc, 10);
    common.writeUInt32LE(options.zip64 ? 0xffffffff : fields.compressed, 14);
    common.writeUInt32LE(options.zip64 ? 0xffffffff : fields.inflated, 18);
    common.writeUInt16LE(name.length, 22);
    const wide = options.zip64 ? zip64Extra([fields.inflated, fields.compressed]) : Buffer.alloc(0);
    common.writeUInt16LE(wide.length, 24);
    const own = Buffer.from(common);
    if (part.isStreamed) own.fill(0, 10, 22);
    const after = part.isStreamed ? descriptor(fields) : Buffer.alloc(0);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), own, name, wide, compressed, after]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(part.headerOffset ?? offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name, wide]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(options.zip64 ? 0xffff : parts.length, 8);
  end.writeUInt16LE(options.zip64 ? 0xffff : parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(options.zip64 ? 0xffffffff : offset, 16);
  const comment = Buffer.from(options.comment ?? '');
  end.writeUInt16LE(comment.length, 20);
  const end64 = options.zip64 ? zip64End({ count: parts.length, size: central.length, offset }) : Buffer.alloc(0);
  return Buffer.concat([prefix, ...files, central, end64, end, comment]);
}

function descriptor({ crc, compressed, inflated }: { crc: number; compressed: number; inflated: number }): Buffer {
  const record = Buffer.from('PK\x07\x08............', 'latin1');
  [crc, compressed, inflated].forEach((value, i) => record.writeUInt32LE(value, 4 + i * 4));
  return record;
}

function zip64Extra(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, i) => extra.writeBigUInt64LE(BigInt(value), 4 + i * 8));
  return extra;
}

function zip64End({ count, size, offset }: { count: number; size: number; offset: number }): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.write('PK\x06\x07', 56, 'latin1');
  record.writeBigUInt64LE(BigInt(offset + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}
