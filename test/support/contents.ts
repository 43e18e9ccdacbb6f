import type { Translation } from '../../src/index.js';

/** What stands in an element of a document, its names without prefix and empty elements in the short form; undefined where there is none */
export function contentsOf({ xml }: Translation, name: string): string | undefined {
  const start = xml.indexOf(`<ra:${name}>`);
  if (start < 0) return undefined;
  return xml
    .slice(start + name.length + 5, xml.indexOf(`</ra:${name}>`))
    .replaceAll('ra:', '')
    .replace(/<(\w+)([^<>]*)><\/\1>/g, '<$1$2/>');
}
