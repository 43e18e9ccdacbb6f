const UNSAFE = /[&<>"\t\n\r]/;
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text of an element, escaped; a carriage return would not survive otherwise */
export function escapeText(text: string): string {
  return UNSAFE.test(text) ? text.replace(/[&<>\r]/g, (character) => ESCAPES[character]) : text;
}

/** Value of an attribute, escaped; white space would be normalised otherwise */
export function escapeAttribute(value: string): string {
  return UNSAFE.test(value) ? value.replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character]) : value;
}
