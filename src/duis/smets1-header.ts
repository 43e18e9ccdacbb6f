import { problemOfChildren } from '../../mappings/schema/content-model.js';
import { childNamed } from '../../mappings/schema/schema.js';
import { problemOfText } from '../../mappings/schema/text-value.js';
import type { ElementType } from '../../mappings/schema/types.js';
import { DuisError } from './duis-error.js';
import type { Smets1Element } from './smets1-element.js';

/**
 * Checks the header of a SMETS1 response, without which nobody could tell whose response it is: names, order, and that what the
 * MMC schema demands is there and of its form.
 * @throws DuisError (`SMETS1_CONTENT`)
 */
export function checkHeader({ path, children }: Smets1Element, type: ElementType): void {
  const names: string[] = [];
  for (const child of children) {
    const known = childNamed(type, child.name);
    if (known === undefined) throw wrong(child.path, 'is no element of the header');
    if (child.children.length > 0) throw wrong(child.path, 'an element inside an element of the header');
    if (names.includes(child.name)) throw wrong(child.path, 'stands twice');
    names.push(child.name);
    if (!known.optional && known.type.text !== undefined && problemOfText(known.type.text, child.text) !== undefined)
      throw wrong(child.path, `${JSON.stringify(child.text.slice(0, 60))} is not of its form`);
  }
  const missing = type.children.find(({ name, optional }) => !optional && !names.includes(name));
  if (missing !== undefined) throw wrong(`${path} / ${missing.name}`, 'is missing');
  const outOfOrder = names[problemOfChildren(type, names)?.at ?? names.length];
  if (outOfOrder !== undefined) throw wrong(`${path} / ${outOfOrder}`, 'stands out of order');
}

/** What a header says that `checkHeader` has found right, as of a message */
export function partsOf(header: ReadonlyMap<string, string>) {
  const eui = (name: string) => header.get(name)?.toUpperCase();
  const counter = (name: string) => {
    const text = header.get(name);
    return text === undefined ? undefined : BigInt(text.replace('+', ''));
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

const wrong = (path: string, problem: string): DuisError => new DuisError('SMETS1_CONTENT', path, problem);
