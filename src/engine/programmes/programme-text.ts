/** A programme file as text: UTF-8, with or without its mark, or GB18030 (what Chinese editors write); undefined where the bytes are neither. */
export function programmeText(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // A file of UTF-16 read as anything else is full of these.
      if (!text.includes('\0')) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return undefined;
}
