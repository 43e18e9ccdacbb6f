const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
  '\n': '&#xA;',
  '\t': '&#x9;',
};

const MARKUP = /[&<>\r]/;
const MARKUP_IN_ATTRIBUTES = /[&<>"\r\n\t]/;

/** Whether the text of an element holds what can't stand there as it is */
export const needsEscape = (text: string): boolean => MARKUP.test(text);

/** Text of an element */
export const escapeText = (text: string): string => (MARKUP.test(text) ? text.replace(/[&<>\r]/g, (c) => ESCAPES[c]) : text);

/** Text of an attribute in double quotes */
export const escapeAttribute = (text: string): string =>
  MARKUP_IN_ATTRIBUTES.test(text) ? text.replace(/[&<>"\r\n\t]/g, (c) => ESCAPES[c]) : text;
