import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;

/** The files of a zip by name, read as a store reads them: from the directory at its end. */
export function openedZip(path: string): ReadonlyMap<string, Buffer> {
  const zip = readFileSync(path);
  // No comment behind it, so that the end has one place.
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error(`${path} is no zip, or has a comment`);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error(`${path} has a broken directory`);
    const [packed, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [nameLength, extra] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const header = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const data = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const content = inflateRawSync(zip.subarray(data, data + packed));
    if (content.length !== size || files.has(name)) throw new Error(`${name} is broken or twice in ${path}`);
    files.set(name, content);
    at += 46 + nameLength + extra;
  }
  return files;
}
