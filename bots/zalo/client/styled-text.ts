import type { ZaloStyleCode, ZaloTextStyle } from './schemas.js';

export interface StyledText {
  /** Appends text, in some styles or none. */
  add(text: string, ...styles: readonly ZaloStyleCode[]): StyledText;
  build(): { readonly text: string; readonly styles: readonly ZaloTextStyle[] };
}

/** Text and its styles, built together, so that positions (UTF-16 units) cannot go wrong. */
export function createStyledText(): StyledText {
  let text = '';
  const styles: ZaloTextStyle[] = [];
  const builder: StyledText = {
    add(part, ...st) {
      if (st.length > 0 && part.length > 0) styles.push({ start: text.length, len: part.length, st });
      text += part;
      return builder;
    },
    build: () => ({ text, styles: [...styles] }),
  };
  return builder;
}
