import type { TextBase, TextType } from '../../../mappings/schema/types.js';
import type { Facets, SchemaType } from '../../../mappings/vocabulary/converters.js';

/** Built-in types of XML Schema in which a converter's text is valid */
const COMPATIBLE: Readonly<Record<SchemaType, readonly TextBase[]>> = {
  integer: ['integer', 'decimal'],
  decimal: ['decimal'],
  boolean: ['boolean'],
  dateTime: ['dateTime'],
  date: ['date'],
  time: ['time'],
  string: ['string', 'token'],
  hexBinary: ['hexBinary', 'string'],
  base64Binary: ['base64Binary'],
  EUI: ['token'],
};

/** What of that which a converter may write is not valid: base type, words, range, length. Each problem says how it is mended. */
export function problemsOfText(as: Facets, type: TextType): string[] {
  const problems: string[] = [];
  if (!COMPATIBLE[as.type].includes(type.base))
    problems.push(`the row writes ${as.type}, and the schema has ${type.base}. Take a converter that writes ${type.base}`);
  else problems.push(...rangeProblems(as, type), ...(type.words === undefined ? lengthProblems(as, type) : wordProblems(as, type.words)));
  return problems;
}

function rangeProblems({ range }: Facets, { minInclusive, maxInclusive, totalDigits }: TextType): string[] {
  const first = minInclusive ?? Number.NEGATIVE_INFINITY;
  const last = maxInclusive ?? (totalDigits === undefined ? Number.POSITIVE_INFINITY : 10 ** totalDigits - 1);
  const [least, greatest] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (least >= first && greatest <= last) return [];
  const written = range === undefined ? 'any number' : `${least} to ${greatest}`;
  return [`the row writes ${written}, and the schema has ${first} to ${last}. Take a converter with a range (mappings/vocabulary/ranges)`];
}

function wordProblems({ words }: Facets, known: readonly string[]): string[] {
  if (words === undefined)
    return [`the schema has words here, and the converter names none. Take \`enumeration\` with those of the schema: ${listed(known)}`];
  return words
    .filter((word) => !known.includes(word))
    .map((word) => `the schema has no word ${JSON.stringify(word)} here. Write one of those it has: ${listed(known)}`);
}

const listed = (words: readonly string[]): string => (words.length > 12 ? [...words.slice(0, 12), '…'] : words).join(', ');

function lengthProblems(as: Facets, { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: TextType): string[] {
  const { characters = Number.POSITIVE_INFINITY, leastCharacters = 0 } = as.words === undefined ? as : lengthsOf(as.words);
  const problems: string[] = [];
  if (characters > maxLength) {
    const written = characters === Number.POSITIVE_INFINITY ? 'any number of characters' : `up to ${characters} characters`;
    problems.push(`the row writes ${written}, and the schema has room for ${maxLength}. Take a converter that leaves out what is longer`);
  }
  if (leastCharacters < minLength)
    problems.push(`the schema demands ${minLength} characters at least. Take a converter that leaves out what is shorter`);
  return problems;
}

const lengthsOf = (words: readonly string[]) => ({
  characters: Math.max(...words.map(({ length }) => length)),
  leastCharacters: Math.min(...words.map(({ length }) => length)),
});
