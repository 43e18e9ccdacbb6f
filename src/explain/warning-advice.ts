import type { WarningCode } from '../../codecs/codes.js';
import type { Advice } from './advice.js';

/** What each warning is given for, and what to do; tables of codes in documents have the same words */
export const WARNING_ADVICE: Readonly<Record<WarningCode, Advice>> = {
  VALUE_OUT_OF_RANGE: {
    means: 'a number for which the type in the schema has no room',
    advice: "the element is left out; ask the meter's maker",
  },
  TEXT_TOO_LONG: { means: 'a text for which the type in the schema has no room', advice: "the element is left out; ask the meter's maker" },
  ENUMERATION_VALUE: {
    means: 'a number without a word in the schema',
    advice: "the element is left out; ask the meter's maker; `inspect` shows the number",
  },
  DATE_TIME: {
    means: 'a date or time that there is not, in the header too, or a count of seconds outside the years 2000 to 2136',
    advice: 'the element is left out; `inspect` shows its octets',
  },
  PARTLY_SPECIFIED_DATE: {
    means: 'a date or time, in the header too, of which only a part is specified, where the schema wants all',
    advice: 'the element is left out; `inspect` shows its octets',
  },
  WRONG_LENGTH: {
    means: 'octets that are more or fewer than their layout has',
    advice: 'the element is left out; `inspect` shows its octets',
  },
  NOT_AVAILABLE: {
    means: 'the value by which ZCL says that there is none, or a clock status that is not specified',
    advice: 'nothing: the device has no value',
  },
  CUT_SHORT: {
    means: 'octets that end before the value is whole, in the payload of an alert for instance',
    advice: 'the element is left out; `inspect` shows what is there',
  },
  SCALE_MISSING: {
    means: 'a reading whose multiplier or divisor is 0, or is not known',
    advice: 'read multiplier and divisor of the device',
  },
  INEXACT: { means: 'a quotient that never ends, cut after 20 places', advice: 'nothing, where 20 places are enough' },
  VALUES_DIFFER: {
    means: 'times, or a number given twice, that differ where the schema has room for one',
    advice: 'the first is output; `inspect` shows the others',
  },
  LAST_DAY_OF_MONTH: {
    means: 'a billing calendar on the last day of the month, given as the 28th, the last that the schema has',
    advice: 'read 28 as the last day here',
  },
  CHARACTER_REPLACED: {
    means: "a character that XML can't carry, replaced by U+FFFD",
    advice: 'nothing, or look at the octets with `inspect`',
  },
  INCOMPLETE: {
    means: 'an element, or an entry, that lacks something the schema demands of it',
    advice: 'it is left out; `inspect` shows what is there',
  },
  NO_ROOM: { means: 'entries for which the schema has no room', advice: 'the others are output; `inspect` shows all' },
  NO_PLACE: {
    means: 'an entry whose number has no place in the schema: a charge index, an event code',
    advice: 'the others are output; `inspect` shows all',
  },
  WRONG_PAGE: {
    means: 'a channel mask of another channel page than its place is for',
    advice: 'the others are output; `inspect` shows all',
  },
  EMPTY_ENTRY: { means: 'an entry that is null as a whole', advice: 'nothing: it says nothing' },
  REPEATED: { means: 'an entry that the message gives again, of which the last counts', advice: 'the one that is left out is at `offset`' },
  SNAPSHOT_PAYLOAD: {
    means: "a snapshot whose payload is of a type that GBCS doesn't use",
    advice: 'its values are left out; `inspect` shows them',
  },
  UNKNOWN_ELEMENT: {
    means: 'ASN.1: an element after the last known one, passed over as the standard allows',
    advice: 'see whether a newer version knows it',
  },
  UNKNOWN_ALERT_CODE: {
    means: 'an alert code that the table has no name for: the description says so',
    advice: 'see whether a newer version knows it',
  },
  PAYLOAD_MISSING: { means: 'an alert without the payload that it should have', advice: 'nothing: the alert itself is whole' },
  ALERT_WITHOUT_TIME: {
    means: 'an alert without a usable time, which the schema demands',
    advice: 'read the message itself: the document holds it as fragments',
  },
  NOTHING_ANSWERED: {
    means: 'a message that holds nothing which confirms anything: `MessageSuccess` is `false`',
    advice: 'ask the device again',
  },
  INCOMPLETE_ANSWER: {
    means: 'fewer items or components than the use case has: `MessageSuccess` speaks of those there',
    advice: 'look for what is missing',
  },
  UNEXPECTED_COMPONENT: {
    means: "an item, or a component of a cluster, that the use case doesn't have: `MessageSuccess` is `false`",
    advice: "ask the meter's maker",
  },
  NO_SERVICE_REQUEST: {
    means: 'a use case that no service request produces: the message is given as it is',
    advice: 'read `DebugInfo`, or `inspect` the message',
  },
  VARIANT_ASSUMED: {
    means: 'a use case of several service request variants, none of which was given: the lowest one is assumed',
    advice: 'give `serviceReferenceVariant`',
  },
  VARIANT_UNEXPECTED: {
    means: "a given service request variant that the use case doesn't answer",
    advice: 'check how requests and messages are brought together',
  },
  MISSING_KEY: {
    means: 'no key to decrypt a protected block, or to check the MAC or signature with',
    advice: 'add the key that is named, where it was looked for',
  },
  NO_KEY_STORE: { means: 'a check was asked for, and there is no key store at all', advice: 'give the option `keys`' },
  UNPROTECTED: {
    means: 'a MAC or signature is absent, and nothing stands for it: critical use cases are signed, non-critical ones have a MAC',
    advice: 'do not trust the message',
  },
  XML_SIGNATURE: {
    means: 'a SMETS1 document has an XML signature, which is not checked here; with `require` it is rejected',
    advice: 'check it where the document is received',
  },
  DECRYPTED_ELSEWHERE: {
    means: 'MAC and signature are over the ciphertext, and fragments hold plaintext in its place',
    advice: 'take the verdicts of the first pass',
  },
  ENVELOPE_REQUEST_ID: {
    means: 'the request ID of the envelope names other parties, or another counter, than the message',
    advice: 'trust the message: the device authenticated it',
  },
  ENVELOPE_ORIGINAL_REQUEST_ID: {
    means: 'the request ID of the request that a returned local response answers names other parties, or another counter, than the message',
    advice: 'trust the message: the device authenticated it',
  },
  ENVELOPE_RESPONSE_ID: {
    means: 'the response ID of the envelope names other parties, or another counter, than the message',
    advice: 'trust the message: the device authenticated it',
  },
  ENVELOPE_ALERT_CODE: {
    means: 'the alert code of the envelope is not that of the message',
    advice: 'trust the message: the device authenticated it',
  },
  ENVELOPE_VARIANT: {
    means: 'a service request variant of the envelope that is not known here, as a later schema version may bring one',
    advice: 'nothing: the message code tells the use case',
  },
  SMETS1_LEFT_OUT: {
    means: 'an element of a SMETS1 document for which the schema has no place',
    advice: 'it is left out; look at the document itself',
  },
};
