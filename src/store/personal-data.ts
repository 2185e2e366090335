/** What stands in the place of a number or address that could identify a person. */
export const MASKS = { idNumber: '[số giấy tờ]', phone: '[số điện thoại]', email: '[e-mail]' } as const;

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu;
/**
 * A run of digits as people write long numbers: in one piece, or in groups parted by a space, point or hyphen, the first
 * group perhaps in brackets.
 */
const LONG_NUMBER = /(?<![\d.,])(?:\((?=\+?\d{2,5}\)))?\+?\d(?:\)?[ .-]?\d){8,13}(?!\d)/gu;

/**
 * The text without CCCD and CMND numbers, telephone numbers and e-mail addresses. Money ("100.000.000.000"), years and
 * document numbers stay: a CCCD number begins with 0, a CMND number is nine digits in one piece. Masking twice changes
 * nothing more.
 */
export function maskPersonalData(text: string): string {
  return text.replace(EMAIL, MASKS.email).replace(LONG_NUMBER, (written) => maskOf(written) ?? written);
}

function maskOf(written: string): string | null {
  const digits = written.replace(/\D/g, '');
  if (/^0\d{11}$/.test(digits) || /^\d{9}$/.test(written)) return MASKS.idNumber;
  if (/^0[235789]\d{8,9}$/.test(digits)) return MASKS.phone;
  if (/^(?:00)?84[235789]\d{8,9}$/.test(digits) && /^(?:\+|84\d|0084)/.test(written)) return MASKS.phone;
  return null;
}
