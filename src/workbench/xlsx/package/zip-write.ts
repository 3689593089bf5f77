import { deflateSync, Zip, ZipPassThrough } from 'fflate';

/** Above this the platform's own compressor is worth asking: it is four times as fast and works beside the page. */
const large = 256 * 1024;

/** The same for every file, so that the same workbook gives the same bytes. */
const time = new Date(1980, 0, 1);

class Packed extends ZipPassThrough {
  override compression = 8;

  constructor(
    name: string,
    private readonly packed: Uint8Array<ArrayBuffer>,
  ) {
    super(name);
    this.mtime = time;
  }

  /** Size and checksum are taken from the plain bytes by then; what is written is packed already. */
  protected override process(_: Uint8Array, final: boolean): void {
    this.ondata(null, this.packed, final);
  }
}

/** Packs the parts in their order. */
export async function zipParts(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const native = nativeDeflate();
  const packed = await Promise.all(
    [...parts].map(async ([name, bytes]) => {
      const small = native === undefined || bytes.length < large;
      return [
        name,
        bytes,
        small ? deflateSync(bytes, { level: bytes.length < large ? 6 : 2 }) : await native(bytes),
      ] as const;
    }),
  );
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    const zip = new Zip((error, chunk, final) => {
      if (error !== null) return reject(error);
      chunks.push(chunk);
      if (final) resolve(joined(chunks));
    });
    for (const [name, bytes, data] of packed) {
      const entry = new Packed(name, data);
      zip.add(entry);
      entry.push(bytes, true);
    }
    zip.end();
  });
}

/** Absent in jsdom and in Node before 20.12, which do not know this format. */
function nativeDeflate(): ((bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>) | undefined {
  if (typeof CompressionStream === 'undefined' || typeof Response === 'undefined') return undefined;
  try {
    new CompressionStream('deflate-raw');
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  return async (bytes) => {
    const stream = new CompressionStream('deflate-raw');
    const writer = stream.writable.getWriter();
    const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
    const [buffer] = await Promise.all([new Response(stream.readable).arrayBuffer(), written]);
    return new Uint8Array(buffer);
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
