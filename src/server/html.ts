/** Text that is HTML already; everything else is escaped when it enters a template. */
export class Html {
  constructor(readonly value: string) {}
  toString(): string {
    return this.value;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text nodes and quoted attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] as string);
}

/**
 * A template whose values are escaped. Lists are joined; null, undefined and false are nothing. Attribute values must
 * stand in quotation marks.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  let result = strings[0] as string;
  for (const [index, value] of values.entries()) result += render(value) + (strings[index + 1] as string);
  return new Html(result);
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.value;
  if (Array.isArray(part)) return part.map(render).join('');
  return escapeHtml(String(part));
}
