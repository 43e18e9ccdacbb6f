import { DuisError } from './duis-error.js';

const EUI = /^([0-9A-Fa-f]{2}-){7}[0-9A-Fa-f]{2}$/;
const COUNTER = /^[0-9]{1,20}$/;
const MESSAGE_CODE = /^[0-9A-Fa-f]{4}$/;
const VARIANT = /^[0-9]+(\.[0-9]+)*$/;
const DATE_TIME = /^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?$/;

/** Elements of the header in schema order, what their text must look like, and whether they must be there */
const ELEMENTS: readonly { name: string; form: RegExp; required?: true }[] = [
  { name: 'BusinessOriginatorID', form: EUI, required: true },
  { name: 'BusinessTargetID', form: EUI, required: true },
  { name: 'OriginatorCounter', form: COUNTER, required: true },
  { name: 'SupplementaryRemotePartyID', form: EUI },
  { name: 'SupplementaryRemotePartyCounter', form: COUNTER },
  { name: 'SupplementaryOriginatorCounter', form: COUNTER },
  { name: 'GBCSHexadecimalMessageCode', form: MESSAGE_CODE },
  { name: 'ServiceReference', form: VARIANT },
  { name: 'ServiceReferenceVariant', form: VARIANT },
  { name: 'Timestamp', form: DATE_TIME },
];

/**
 * Checks the header of a SMETS1 response: names, order, form, and that what the MMC schema demands is there.
 * @throws DuisError (`SMETS1_CONTENT`)
 */
export function checkHeader(header: ReadonlyMap<string, string>): void {
  let next = 0;
  for (const [name, text] of header) {
    const at = ELEMENTS.findIndex((known) => known.name === name);
    const element = ELEMENTS[at];
    if (element === undefined) throw wrong(name, 'is no element of the header');
    if (at < next) throw wrong(name, 'stands out of order');
    next = at + 1;
    if (!element.form.test(text)) throw wrong(name, `${JSON.stringify(text.slice(0, 60))} is not of its form`);
  }
  for (const { name, required } of ELEMENTS) {
    if (required && !header.has(name)) throw wrong(name, 'is missing');
  }
}

/** What a header says that `checkHeader` has found right, as of a message */
export function partsOf(header: ReadonlyMap<string, string>) {
  const eui = (name: string) => header.get(name)?.toUpperCase();
  const counter = (name: string) => {
    const text = header.get(name);
    return text === undefined ? undefined : BigInt(text);
  };
  const code = header.get('GBCSHexadecimalMessageCode');
  return {
    messageCode: code === undefined ? undefined : Number.parseInt(code, 16),
    serviceReferenceVariant: header.get('ServiceReferenceVariant'),
    originator: eui('BusinessOriginatorID') as string,
    recipient: eui('BusinessTargetID') as string,
    originatorCounter: counter('OriginatorCounter') as bigint,
    supplementaryRemotePartyId: eui('SupplementaryRemotePartyID'),
    supplementaryRemotePartyCounter: counter('SupplementaryRemotePartyCounter'),
    supplementaryOriginatorCounter: counter('SupplementaryOriginatorCounter'),
  };
}

function wrong(name: string, problem: string): DuisError {
  return new DuisError('SMETS1_CONTENT', `SMETS1Response / Header / ${name}`, problem);
}
