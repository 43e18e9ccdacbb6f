const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it may stand in HTML, in an element or an attribute in double quotes. Control characters are shown as their symbols. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"\p{Cc}]/gu, (c) => ENTITIES[c] ?? (c < ' ' ? String.fromCharCode(SYMBOLS + c.charCodeAt(0)) : c));

/** Of the symbols for control characters that Unicode has, the first */
const SYMBOLS = 0x2400;

/** An attribute `class` with those names that apply; nothing where none does */
export function classes(names: Readonly<Record<string, boolean | undefined>>): string {
  const own = Object.keys(names).filter((name) => names[name]);
  return own.length === 0 ? '' : ` class="${own.join(' ')}"`;
}
