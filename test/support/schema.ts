import { Assertion } from 'uvu/assert';
import type { SchemaVersion } from '../../mappings/schema/versions.js';
import { referenceMissing } from './reference.js';
import { tableProblems } from './table-problems.js';
import { type XsdProblem, xsdProblems } from './xsd-problems.js';

/** Lines of the document around a line (from 1), long ones cut */
function excerpt(xml: string, line: number): string {
  const lines = xml.split('\n');
  const first = Math.max(0, line - 3);
  return lines
    .slice(first, line + 2)
    .map((text, at) => `${first + at + 1 === line ? '>' : ' '} ${first + at + 1}: ${text.slice(0, 300)}`)
    .join('\n');
}

/** A line for each start tag, so that a line number says something. White space comes only where elements stand side by side. */
const brokenIntoLines = (xml: string): string => xml.replace(/><(?=[^/])/g, '>\n<');

/**
 * Asserts that a document is valid by the MMC XML Schema of a version: by the table of it, and, where the reference material
 * is there, by the schema itself as well.
 * @throws Assertion with each problem, and with the lines of the document around the first one that the schema itself finds
 */
export function assertValid(xml: string, version: SchemaVersion = '5.4'): void {
  const byTable = tableProblems(xml, version);
  const bySchema = referenceMissing === undefined ? xsdProblems(xml, version) : [];
  if (byTable.length === 0 && bySchema.length === 0) return;
  const [problems, details] = bySchema.length === 0 ? [byTable, xml.slice(0, 2000)] : placed(xml, version, bySchema);
  const judge = bySchema.length === 0 ? 'the table of MMC XML Schema' : 'MMC XML Schema';
  throw new Assertion({
    message: `not valid by ${judge} ${version}:\n${problems.map((problem) => `    ${problem}`).join('\n')}`,
    details,
    generated: false,
    operator: 'valid',
    expects: undefined,
    actual: undefined,
  });
}

/** The problems with their lines, and the lines around the first one */
function placed(xml: string, version: SchemaVersion, found: readonly XsdProblem[]): [problems: string[], details: string] {
  const lines = brokenIntoLines(xml);
  const inLines = xsdProblems(lines, version);
  const problems = inLines.length === found.length ? inLines : found;
  return [problems.map(({ message, line }) => `line ${line}: ${message}`), excerpt(lines, problems[0]?.line ?? 1)];
}
