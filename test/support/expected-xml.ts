import { Assertion } from 'uvu/assert';

type Content = string | number | bigint | undefined;

/** An element as responses are expected to have it; left out where any value of it is undefined */
export function element(name: string, ...content: Content[]): string {
  if (content.includes(undefined)) return '';
  const inner = content.join('');
  return inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`;
}

/** An element with attributes: `elementWith('BlockPrice', { index: 1 }, 2289)` */
export function elementWith(name: string, attributes: Readonly<Record<string, string | number>>, ...content: Content[]): string {
  if (content.includes(undefined)) return '';
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')}`;
  const inner = content.join('');
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** The same, left out where nothing is in it */
export const optional = (name: string, ...content: string[]): string => (content.join('') === '' ? '' : element(name, ...content));

/** An element for each value, with `index` from 1 */
export const indexedElements = (name: string, values: readonly number[] = []): string =>
  values.map((value, i) => `<${name} index="${i + 1}">${value}</${name}>`).join('');

/** A `…Rsp` element */
export const response = (name: string, success: boolean, ...content: string[]): string => {
  const inner = content.join('');
  return `<${name} MessageSuccess="${success}"${inner === '' ? '/>' : `>${inner}</${name}>`}`;
};

/** Seconds since the year 2000 as a log's time stamp, by the calendar of the platform */
export const timestamp = (seconds: number): string => new Date(946684800000 + seconds * 1000).toISOString().replace('0Z', 'Z');

/** Asserts that two texts are the same, however long. @throws Assertion with what is around the first difference */
export function same(actual: string, expected: string): void {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  throw new Assertion({
    message: `texts of ${actual.length} and ${expected.length} characters differ at ${at}`,
    details: `    actual:   …${around(actual)}…\n    expected: …${around(expected)}…\n`,
    generated: false,
    operator: 'same',
    expects: undefined,
    actual: undefined,
  });
}
