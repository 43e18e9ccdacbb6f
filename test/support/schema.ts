import { existsSync, readFileSync } from 'node:fs';
import { XmlDocument, XmlParseError, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { Assertion } from 'uvu/assert';
import { hasSince, type SchemaVersion } from '../../mappings/schema/versions.js';
import { MMC_SCHEMA_FILES, referenceMissing, referencePath } from './reference.js';

/** Path of the MMC XML Schema of a version. @throws Error where the reference material is not there */
function schemaPath(version: SchemaVersion): string {
  const { file } = MMC_SCHEMA_FILES.findLast(({ since }) => hasSince(version, since))!;
  const path = referencePath('mmc', file);
  if (!existsSync(path)) throw new Error(`no MMC XML Schema ${version}: ${path} does not exist`);
  return path;
}

const validators = new Map<string, XsdValidator>();

function validatorOf(version: SchemaVersion): XsdValidator {
  const path = schemaPath(version);
  let validator = validators.get(path);
  if (validator === undefined) {
    const schema = XmlDocument.fromBuffer(readFileSync(path));
    validator = XsdValidator.fromDoc(schema);
    schema.dispose();
    validators.set(path, validator);
  }
  return validator;
}

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

interface Problem {
  readonly message: string;
  readonly line: number;
}

function problemsOf(xml: string, version: SchemaVersion): Problem[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(xml);
    validatorOf(version).validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlParseError || error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message, line }) => ({
      message: message.trim().replaceAll('{http://www.dccinterface.co.uk/ResponseAndAlert}', 'ra:'),
      line,
    }));
  } finally {
    document?.dispose();
  }
}

let missingSaid = false;

/**
 * Asserts that a document is valid by the MMC XML Schema of a version. Without the reference material nothing is
 * validated, and one line says so.
 * @throws Assertion with each problem and the lines of the document around the first one
 */
export function assertValid(xml: string, version: SchemaVersion = '5.4'): void {
  if (referenceMissing !== undefined) {
    if (!missingSaid) console.log(`not validated against the MMC XML Schema: ${referenceMissing}`);
    missingSaid = true;
    return;
  }
  const found = problemsOf(xml, version);
  if (found.length === 0) return;
  const lines = brokenIntoLines(xml);
  const placed = problemsOf(lines, version);
  const problems = placed.length === found.length ? placed : found;
  throw new Assertion({
    message: `not valid by MMC XML Schema ${version}:\n${problems.map(({ message, line }) => `    line ${line}: ${message}`).join('\n')}`,
    details: excerpt(lines, problems[0]?.line ?? 1),
    generated: false,
    operator: 'valid',
    expects: undefined,
    actual: undefined,
  });
}
