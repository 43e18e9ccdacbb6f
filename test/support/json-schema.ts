import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const text = readFileSync(new URL('../../json-schema/translation.schema.json', import.meta.url), 'utf8');
const schema = JSON.parse(text);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
ajv.addSchema(schema);

const ofOutcome = ajv.getSchema('urn:gbcs-mmc:translation');
const ofData = ajv.getSchema('urn:gbcs-mmc:translation#/$defs/GbcsResponse');

/** What JSON makes of plain data: integers that can pass 2^53 are decimal strings */
export const inJson = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (_, value) => (typeof value === 'bigint' ? String(value) : value)));

/** Asserts that what stands in a line of `--to json` is valid by the JSON Schema of the package. @throws Error */
export function assertOutcome(outcome: unknown): void {
  assertBy(ofOutcome, outcome);
}

/** Asserts that a document as plain data in JSON is valid by it. @throws Error */
export function assertData(data: unknown): void {
  assertBy(ofData, data);
}

function assertBy(validate: ReturnType<Ajv2020['getSchema']>, value: unknown): void {
  if (validate === undefined) throw new Error('the JSON Schema has no such part');
  if (validate(value) === true) return;
  throw new Error(`not valid by the JSON Schema: ${ajv.errorsText(validate.errors)}: ${JSON.stringify(value).slice(0, 2000)}`);
}
