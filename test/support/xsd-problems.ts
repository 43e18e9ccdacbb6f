import { existsSync, readFileSync } from 'node:fs';
import { XmlDocument, XmlParseError, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { hasSince, type SchemaVersion } from '../../mappings/schema/versions.js';
import { MMC_SCHEMA_FILES, referencePath } from './reference.js';

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

export interface XsdProblem {
  readonly message: string;
  readonly line: number;
}

/** What is wrong with a document by the MMC XML Schema itself. @throws Error where the reference material is not there */
export function xsdProblems(xml: string, version: SchemaVersion): XsdProblem[] {
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
