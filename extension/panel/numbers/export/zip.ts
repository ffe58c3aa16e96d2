/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

interface Packed {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

/** Made the same every time: no time of writing is in it. 1 January 1980 is the earliest a ZIP can say. */
const DOS_DATE = 0x21;
const VERSION = 20;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const FLAGS = 0x800;
const DEFLATE = 8;

/** A ZIP archive by PKWARE's APPNOTE 6.3, deflated by the platform; small enough for sizes of 32 bits. */
export async function zipOf(entries: readonly ZipEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const utf8 = new TextEncoder();
  const packed: Packed[] = [];
  const parts: Uint8Array[] = [];
  let offset = 0;
  const add = (part: Uint8Array) => {
    parts.push(part);
    offset += part.length;
  };
  for (const entry of entries) {
    const { content } = entry;
    const bytes = typeof content === 'string' ? utf8.encode(content) : content;
    const file: Packed = {
      name: utf8.encode(entry.name),
      data: await deflated(bytes),
      size: bytes.length,
      crc: crc32(bytes),
      offset,
    };
    packed.push(file);
    add(record(0x04034b50, [], file, []));
    add(file.data);
  }
  const directory = offset;
  for (const file of packed) {
    // Made by version 2.0; no comment, first disk, no attributes, and where the file begins.
    add(record(0x02014b50, [VERSION], file, [0, 0, 0, 0, 0, file.offset & 0xffff, file.offset >>> 16]));
  }
  add(endOf(packed.length, offset - directory, directory));
  const archive = new Uint8Array(offset);
  let at = 0;
  for (const part of parts) {
    archive.set(part, at);
    at += part.length;
  }
  return archive;
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A header with the fields both kinds share; those in `before` and `behind` are of 16 bits. */
function record(
  signature: number,
  before: readonly number[],
  { name, data, size, crc }: Packed,
  behind: readonly number[],
): Uint8Array {
  const words = [
    ...halves(signature),
    ...before,
    VERSION,
    FLAGS,
    DEFLATE,
    0,
    DOS_DATE,
    ...halves(crc),
    ...halves(data.length),
    ...halves(size),
    name.length,
    0,
    ...behind,
  ];
  const header = new Uint8Array(words.length * 2 + name.length);
  header.set(bytesOf(words));
  header.set(name, words.length * 2);
  return header;
}

const endOf = (files: number, size: number, offset: number): Uint8Array =>
  bytesOf([...halves(0x06054b50), 0, 0, files, files, ...halves(size), ...halves(offset), 0]);

const halves = (value: number): [number, number] => [value & 0xffff, (value >>> 16) & 0xffff];

function bytesOf(words: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(words.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, word] of words.entries()) view.setUint16(index * 2, word, true);
  return bytes;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
