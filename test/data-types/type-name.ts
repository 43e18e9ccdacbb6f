/** Types that are called otherwise here: by our own name of a document, or not as JavaScript's dates */
const OTHER_NAMES: Readonly<Record<string, string>> = { GBCSResponse: 'GbcsResponse', Date: 'DateWithWildcards' };

/** Name of a type of the schema in TypeScript and JSON Schema: parts of one that has no name of its own are joined */
export const typeName = (name: string): string =>
  name
    .split('.')
    .map((part, at) => (at === 0 ? (OTHER_NAMES[part] ?? part) : `${part[0]?.toUpperCase()}${part.slice(1)}`))
    .join('');
