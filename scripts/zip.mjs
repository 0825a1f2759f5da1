// A zip file whose bytes depend on nothing but its files: their names in order, no times, no owners.

import { crc32, deflateRawSync } from './bytes.mjs';

/** The first moment that a zip file can name: 1 January 1980. */
const DATE = (1 << 5) | 1;

/**
 * @param {[name: string, bytes: Buffer][]} files
 * @returns {Buffer}
 */
export function zip(files) {
  const parts = [];
  const list = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const head = Buffer.alloc(26);
    // Version 2.0, names in UTF-8, deflate.
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt16LE(DATE, 8);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    // A plain file that everybody may read.
    place.writeUInt32LE(0o100644 * 0x10000, 6);
    place.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), head, path, packed);
    list.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), head, place, path);
    at += 30 + path.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}
