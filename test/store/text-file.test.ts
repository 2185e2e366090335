import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/store/text-file.js';

const text = 'KẾ HOẠCH\nGiảm nghèo bền vững giai đoạn 2021 - 2025, đạt 70%';
const utf16be = (value: string) => Buffer.from(value, 'utf16le').swap16();

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16be(`\uFEFF${text}`), 'utf-16be'],
    ['UTF-16 LE without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16be(text), 'utf-16be'],
  ])('reads %s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text, encoding });
  });

  it('keeps decomposed letters, tabs and line ends as they are', () => {
    const odd = 'ế\tcột\r\nhai\u00A0\f'.normalize('NFD');
    expect(decodeText(Buffer.from(odd))).toMatchObject({ ok: true, text: odd });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blanks only', Buffer.from(' \n\t\u00A0\n'), 'empty'],
    ['DOCX', Buffer.from('PK\u0003\u0004rest of a zip'), 'docx'],
    ['old DOC', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'doc'],
    ['PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'pdf'],
    ['RTF', Buffer.from('{\\rtf1\\ansi KẾ HOẠCH}'), 'rtf'],
    ['a web page', Buffer.from('<!DOCTYPE html><html><body>Kế hoạch</body></html>'), 'html'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48]), 'binary'],
    ['TCVN3', Buffer.from([0x4b, 0xd5, 0x20, 0x68, 0x6f, 0xb9, 0x63, 0x68]), 'not-utf8'],
    ['UTF-8 cut in the middle of a letter', Buffer.from('Kế').subarray(0, 3), 'not-utf8'],
  ])('refuses %s', (_name, bytes, reason) => {
    expect(decodeText(bytes)).toEqual({ ok: false, reason });
  });
});
