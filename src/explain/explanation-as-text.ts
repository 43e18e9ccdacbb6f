import { type Paint, plain } from '../text/paint.js';
import { wrapped } from '../text/wrapped.js';
import { ELEMENTS } from './elements.js';
import type { Explanation, Fact } from './explanation.js';

const INDENT = 2;
/** Elements that are shown */
const SHOWN = 12;

/** What a code stands for, for a reader: a heading, then a line for each thing that is known. @param width characters that a line has room for */
export function explanationText({ kind, code, title, facts }: Explanation, width = 100, paint: Paint = plain): string {
  const nameWidth = Math.max(0, ...facts.map(({ name }) => name.length)) + 2;
  const room = Math.max(20, width - INDENT - nameWidth);
  const lines = [`${paint('heading', code)}  ${paint('faint', kind)}`, ...wrapped(title, width - INDENT).map(indented)];
  for (const { name, values } of facts.map(shortened)) {
    const rows = values.flatMap((value) =>
      value.startsWith(' ') ? [value] : wrapped(value, room).map((line, i) => (i === 0 ? line : `  ${line}`)),
    );
    rows.forEach((row, i) => {
      const label = (i === 0 ? name : '').padEnd(nameWidth);
      lines.push(indented(`${i === 0 ? paint('name', label) : label}${row}`));
    });
  }
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

const indented = (line: string): string => `${' '.repeat(INDENT)}${line}`;

/** Elements without the path that all have, which stands above them, and as many as a reader looks at */
function shortened({ name, values }: Fact): Fact {
  if (name !== ELEMENTS || values.length < 2) return { name, values };
  const path = commonPath(values);
  const own = values.map((value) => `${path === '' ? '' : '  '}${value.slice(path.length)}`);
  const more = own.length - SHOWN;
  // one more line would hold it as well
  const shown = more <= 1 ? own : [...own.slice(0, SHOWN), `and ${more} more: \`gbcs-mmc list --schema\` has all`];
  return { name, values: path === '' ? shown : [path, ...shown] };
}

/** The part that all paths begin with, with a slash at its end */
function commonPath(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let path = first.slice(0, first.lastIndexOf('/') + 1);
  while (path !== '' && !others.every((other) => other.startsWith(path))) path = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
  return path;
}
