import crc32 from 'crc-32';
import { inflateSync } from 'fflate';
import { FileError } from './errors';

/** Office packages unpack to more than this only when they are made to (a zip bomb) or are beyond what a page can hold. */
const UNPACKED_LIMIT = 1024 ** 3;
/** Parts of a package. A workbook has a few dozen, one with a picture in every row some thousands. */
const MOST_PARTS = 20_000;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_SIZE = 22;
/** In a field of 16 or 32 bits: the value stands in the 64-bit record. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/**
 * The files in a zip archive, in the order of its directory, by the names they are stored under. Every checksum and size is checked: one flipped bit
 * in a packed sheet can unpack to another amount. (fflate, which unpacks, checks neither, hence this directory of our own; JSZip and zip.js
 * check, but hold every part twice or answer only later.)
 * @throws FileError that names the part where one is damaged
 */
export async function readZip(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  let unpacked = 0;
  const entries = readDirectory(bytes);
  for (const { size } of entries) unpacked += size;
  if (unpacked > UNPACKED_LIMIT) throw new FileError('too-large');
  for (const { name, method, crc, size, data } of entries) {
    if (/[/\\]$/.test(name) && size === 0) continue;
    if (parts.has(name)) throw new FileError('part-twice', { part: name });
    const part = method === 0 ? data : await inflate(data, size, name);
    if (part.length !== size || crc32.buf(part) !== (crc | 0)) throw new FileError('damaged-part', { part: name });
    parts.set(name, part);
  }
  return parts;
}

/** Above this the platform's own unpacking is worth asking: it is twice as fast and works beside the page. */
const LARGE = 256 * 1024;

async function inflate(data: Uint8Array, size: number, name: string): Promise<Uint8Array> {
  // One more than it should be: a part that is longer shows itself.
  const out = new Uint8Array(size + 1);
  try {
    const stream = size < LARGE ? undefined : nativeInflate();
    return stream ? await unpacked(data, stream, out) : inflateSync(data, { out });
  } catch (error) {
    throw new FileError('damaged-part', { part: name }, { cause: error });
  }
}

/** Absent in jsdom and in Node before 20.12, which do not know this format. */
function nativeInflate(): DecompressionStream | undefined {
  if (typeof DecompressionStream === 'undefined') return undefined;
  try {
    return new DecompressionStream('deflate-raw');
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What the stream gives, as far as there is room for it. */
async function unpacked(data: Uint8Array, stream: DecompressionStream, out: Uint8Array): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(data as Uint8Array<ArrayBuffer>).then(() => writer.close());
  // Told by the reader as well; nobody else waits for this promise then.
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const fits = value.subarray(0, out.length - at);
    out.set(fits, at);
    at += fits.length;
    if (at < out.length) continue;
    await reader.cancel();
    break;
  }
  return out.subarray(0, at);
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return [...entriesOf(bytes, view)];
  } catch (error) {
    // A place outside the file.
    if (error instanceof RangeError) throw new FileError('damaged', {}, { cause: error });
    throw error;
  }
}

function* entriesOf(bytes: Uint8Array, view: DataView): Generator<Entry> {
  const { count, size, offset } = directoryOf(view);
  if (count > MOST_PARTS) throw new FileError('too-many-parts');
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new FileError('damaged');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = decodeName(nameBytes);
    const wide = wideNumbers(view, at + 46 + nameLength, extraLength);
    const number = (value: number): number => (value === ELSEWHERE_32 ? (wide.shift() ?? value) : value);
    // In this order they stand in the 64-bit record.
    const unpacked = number(view.getUint32(at + 24, true));
    const packed = number(view.getUint32(at + 20, true));
    const local = number(view.getUint32(at + 42, true));
    if ((flags & 1) !== 0) throw new FileError('encrypted');
    if (method !== 0 && method !== 8) throw new FileError('damaged-part', { part: name });
    const data = dataOf(bytes, view, local, packed, nameBytes, method);
    if (!data) throw new FileError('damaged-part', { part: name });
    yield { name, method, crc: view.getUint32(at + 16, true), size: unpacked, data };
    at = next;
  }
  if (at !== offset + size) throw new FileError('damaged');
}

/** The bytes behind an entry's own header; undefined where that header is another's. */
function dataOf(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  packed: number,
  name: Uint8Array,
  method: number,
): Uint8Array | undefined {
  if (view.getUint32(at, true) !== LOCAL || view.getUint16(at + 8, true) !== method) return undefined;
  const nameLength = view.getUint16(at + 26, true);
  const start = at + 30 + nameLength + view.getUint16(at + 28, true);
  const isSame = nameLength === name.length && name.every((byte, i) => bytes[at + 30 + i] === byte);
  return isSame && start + packed <= bytes.length ? bytes.subarray(start, start + packed) : undefined;
}

function directoryOf(view: DataView): { readonly count: number; readonly size: number; readonly offset: number } {
  const last = view.byteLength - END_SIZE;
  let at = last;
  while (at >= 0 && at >= last - 0xffff && !isEnd(view, at)) at -= 1;
  if (at < 0 || !isEnd(view, at)) throw new FileError('damaged');
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  if (view.getUint16(at + 8, true) !== count) throw new FileError('damaged');
  const isWide = count === ELSEWHERE_16 || size === ELSEWHERE_32 || offset === ELSEWHERE_32;
  if (!isWide || at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return { count, size, offset };
  const wide = wideNumber(view, at - 12);
  if (view.getUint32(wide, true) !== END_64) throw new FileError('damaged');
  return {
    count: wideNumber(view, wide + 32),
    size: wideNumber(view, wide + 40),
    offset: wideNumber(view, wide + 48),
  };
}

function isEnd(view: DataView, at: number): boolean {
  return view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength;
}

/** Numbers of 64 bits in the extra field of an entry (id 1), in their order. */
function wideNumbers(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length;) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1)
      return Array.from({ length: Math.floor(size / 8) }, (_, i) => wideNumber(view, at + 4 + i * 8));
    at += 4 + size;
  }
  return [];
}

function wideNumber(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

/** Names are UTF-8, as OPC has it, or what a Chinese Windows wrote before there was a mark for that. */
function decodeName(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  return name.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : name;
}
