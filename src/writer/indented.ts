/** A document with each element on a line of its own, indented by two spaces. In none that is written here an element holds both elements and text. */
export function indented(xml: string): string {
  let depth = 0;
  let text = '';
  // in pieces between `>` and `<`: a start tag, an end tag, or a whole element with its text
  for (const piece of xml.split('><')) {
    const isEnd = piece.startsWith('/');
    if (isEnd) depth--;
    text += text === '' ? piece : `>\n${'  '.repeat(depth)}<${piece}`;
    if (!(isEnd || piece.endsWith('/') || piece.includes('</'))) depth++;
  }
  return text;
}
