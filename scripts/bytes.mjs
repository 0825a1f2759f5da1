// Packing bytes the same way each time: what PNG, zip and the single file share.

import { constants, deflateRawSync as raw, deflateSync as wrapped } from 'node:zlib';

const options = { level: constants.Z_BEST_COMPRESSION, memLevel: 9 };

/** @param {Uint8Array} bytes */
export const deflateSync = (bytes) => wrapped(bytes, options);
/** @param {Uint8Array} bytes */
export const deflateRawSync = (bytes) => raw(bytes, options);

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as in PNG and zip. @param {Uint8Array} bytes */
export function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = table[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
