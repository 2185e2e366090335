/** Why bytes cannot be read as a plan's text. */
export type UnreadableReason =
  | 'empty'
  | 'docx' // a zip container: .docx, .xlsx, .odt
  | 'doc' // the old Office container: .doc, .xls
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'binary'
  | 'not-utf8';

export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' }
  | { readonly ok: false; readonly reason: UnreadableReason };

/** How many bytes are looked at to tell what sort of file it is. */
const SAMPLE_BYTES = 4096;

/**
 * The text of a file: UTF-8 with or without a byte order mark, or UTF-16 (told by its mark, or by the zero bytes that
 * Latin letters leave in it). The mark is dropped, nothing else is changed. Anything else is refused with the reason;
 * old Vietnamese code pages (TCVN3, VNI) come out as `not-utf8`, since guessing among them would damage the text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const container = containerOf(bytes);
  if (container) return { ok: false, reason: container };
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, SAMPLE_BYTES).includes(0)) return { ok: false, reason: 'binary' };
  let text: string;
  try {
    text = decode(bytes, encoding);
  } catch {
    return { ok: false, reason: encoding === 'utf-8' ? 'not-utf8' : 'binary' };
  }
  if (/^\s*<(?:!doctype html|html)\b/iu.test(text.slice(0, SAMPLE_BYTES))) return { ok: false, reason: 'html' };
  if (!/[\p{L}\p{N}]/u.test(text)) return { ok: false, reason: 'empty' };
  if (hasManyControls(text)) return { ok: false, reason: 'binary' };
  return { ok: true, text, encoding };
}

function containerOf(bytes: Uint8Array): UnreadableReason | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'docx';
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return 'doc';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  return null;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = sample.length / 10;
  if (odd > enough && even * 10 < odd) return 'utf-16le';
  if (even > enough && odd * 10 < even) return 'utf-16be';
  return 'utf-8';
}

function decode(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function hasManyControls(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  let controls = 0;
  for (const char of sample) {
    const code = char.charCodeAt(0);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls += 1;
  }
  return controls * 50 > sample.length;
}
