import { LENGTH_FIELD, OCTETS_FIELD, type OctetField } from '../../../codecs/octet-fields.js';
import type { Random } from '../../support/random.js';
import { concatenate, unsignedOctets } from '../octets.js';
import { type Draft, draftOf, ValueDraft } from './draft.js';

/** Octets of a field that goes on to the end: a hash */
const REST = 32;
const YEAR = 2023;

function fieldDraft({ type, octets }: OctetField, random: Random): Draft {
  if (type === OCTETS_FIELD) {
    const contents = Uint8Array.from({ length: octets < 0 ? REST : octets }, () => 1 + random.below(9));
    return new ValueDraft([() => contents]);
  }
  const numbers = octets === 1 ? [1, 11, 0xff, 0] : [1, YEAR, 0x27, 0];
  return new ValueDraft(numbers.map((value) => () => unsignedOctets(value, octets)));
}

/** Fields one after the other; a length counts what follows it */
export function octetFieldsDraft(fields: readonly OctetField[], random: Random): Draft {
  const length = fields.findIndex(({ type }) => type === LENGTH_FIELD);
  const drafts = (some: readonly OctetField[]): Draft[] => some.map((field) => fieldDraft(field, random));
  if (length < 0) return draftOf(drafts(fields), (parts) => concatenate(...parts));
  const before = drafts(fields.slice(0, length));
  const after = drafts(fields.slice(length + 1));
  return draftOf([...before, ...after], (parts) => {
    const counted = concatenate(...parts.slice(before.length));
    return concatenate(...parts.slice(0, before.length), unsignedOctets(counted.length, 1), counted);
  });
}
