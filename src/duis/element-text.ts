/**
 * Text of the first element of this name in a document of our own making, or undefined. For codes only: the text is not unescaped.
 * @param name local name; the prefix is `ra`
 */
export function elementText(xml: string, name: string): string | undefined {
  const open = `<ra:${name}>`;
  const at = xml.indexOf(open);
  if (at < 0) return undefined;
  const from = at + open.length;
  return xml.slice(from, xml.indexOf('<', from));
}
