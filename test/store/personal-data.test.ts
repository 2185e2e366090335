import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeyedHash, openHashKey } from '../../src/store/keyed-hash.js';
import { maskPersonalData } from '../../src/store/personal-data.js';
import { temporaryFolder } from '../helpers/folders.js';

describe('maskPersonalData', () => {
  it.each([
    ['căn cước 079203001234 của tôi', 'căn cước [số giấy tờ] của tôi', 'CCCD in one piece'],
    ['079 203 001 234', '[số giấy tờ]', 'CCCD in groups'],
    ['079.203.001.234', '[số giấy tờ]', 'CCCD with points: it begins with 0, money does not'],
    ['CMND 321456789', 'CMND [số giấy tờ]', 'the old nine-digit card'],
    ['gọi 0912345678 nhé', 'gọi [số điện thoại] nhé', 'mobile number'],
    ['+84 912 345 678', '[số điện thoại]', 'with country code'],
    ['0236.3822.123.', '[số điện thoại].', 'land line, the full stop kept'],
    ['(0293) 3822 777', '[số điện thoại]', 'area code in brackets'],
    ['thư: nguyen.van-a@hue.gov.vn!', 'thư: [e-mail]!', 'e-mail'],
  ])('%s → %s (%s)', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
    expect(maskPersonalData(masked)).toBe(masked);
  });

  it.each([
    ['kinh phí 100.000.000.000 đồng', 'money of twelve digits'],
    ['1.000.000.000', 'money of ten digits'],
    ['năm 2021 2022 2023', 'years'],
    ['giai đoạn 2021-2025, số 4502/KH-UBND ngày 02/8/2021', 'a document number and dates'],
    ['18 - 20 nghìn, 2,0% - 2,2%', 'figures'],
    ['(2021) 2022 2023 và (05)', 'years in brackets'],
    ['@hoikehoach_bot chỉ tiêu', 'a mention'],
  ])('leaves %s alone (%s)', (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });

  // A pattern that goes back over the text again and again would not end within the test's time.
  it.each(['0', '0 ', 'a@', 'a.', '(0', '(0) '])('comes to an end on “%s” repeated', (piece) => {
    expect(maskPersonalData(piece.repeat(100_000)).startsWith(piece)).toBe(true);
  });
});

describe('createKeyedHash', () => {
  it('gives one name for one identity, another under another key, and never the identity', () => {
    const hash = createKeyedHash('key');
    expect(hash('telegram 42')).toBe(hash('telegram 42'));
    expect(hash('telegram 42')).not.toBe(hash('zalo 42'));
    expect(createKeyedHash('other')('telegram 42')).not.toBe(hash('telegram 42'));
    expect(hash('telegram 42')).toMatch(/^[\w-]{22}$/);
  });
});

describe('openHashKey', () => {
  it('makes the key once, for its owner only', async () => {
    const file = join(await temporaryFolder(), 'data', 'hash.key');
    const key = openHashKey(file);
    expect(key).toHaveLength(32);
    expect(openHashKey(file)).toEqual(key);
    expect(existsSync(file)).toBe(true);
    expect(statSync(file).mode & 0o077).toBe(0);
  });
});
