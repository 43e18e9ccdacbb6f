import type { Cursor } from '../../codecs/cursor.js';
import { ALERT_HEAD, COMPONENT, type ComponentLayout } from '../../codecs/gbz/layout.js';
import { hexUpper } from '../../codecs/hex.js';
import { OCTETS_FIELD, type OctetLayout } from '../../codecs/octet-fields.js';
import { dateTimeOfSeconds } from '../../codecs/time/utc.js';
import type { GbzAlert } from '../../mappings/vocabulary/alert.js';
import { alertsOf } from '../translation/alerts.js';
import { inspectComponent } from './gbz.js';
import type { Inspection } from './inspection.js';
import { alertText, octetCount, printable } from './values-in-words.js';

const NO_TIME = 0xffffffff;

/** Shows the content of a GBZ alert (GBCS 7.2.9). @throws DecodeError where it can't be read on */
export function inspectGbzAlert(inspection: Inspection, c: Cursor, messageCode: number): void {
  inspection.part('GBZ alert', '', () => {
    const { layout, problem } = ALERT_HEAD.read(c.octets, c.at, c.end);
    const { profile, numberOfComponents, alertCode, timeStamp } = layout;
    const field = (name: string, read: typeof profile, words: (value: number) => string) => {
      if (read?.end !== undefined) inspection.field(name, read.at, read.end, words(read.value));
    };
    field('profile', profile, () => 'ZigBee Smart Energy');
    field('number of components', numberOfComponents, String);
    field('alert code', alertCode, alertText);
    field('time stamp', timeStamp, (seconds) => (seconds === NO_TIME ? 'not available' : dateTimeOfSeconds(seconds)));
    c.at = inspection.at;
    if (problem !== undefined || alertCode === undefined) c.fail('head', c.end, 'the message ends here');
    if (c.at < c.end) inspectPayload(inspection, c, payloadOf(messageCode, alertCode.value));
    if (c.at !== c.end) c.fail('end', c.at, `${c.end - c.at} octets left over`);
  });
}

/** What the alert with this message code, or with this alert code in a generic one, carries */
function payloadOf(messageCode: number, alertCode: number): GbzAlert['payload'] {
  const alert = alertsOf(messageCode).find((known): known is GbzAlert => known.encoding === 'GBZ');
  return (alert?.payloads.find(({ alertCodes }) => alertCodes.includes(alertCode)) ?? alert)?.payload;
}

function inspectPayload(inspection: Inspection, c: Cursor, payload: GbzAlert['payload']): void {
  if (payload === undefined) {
    inspection.field('payload', c.skip(c.end - c.at, 'payload'), c.end, octetCount(c.end - inspection.at));
  } else if (payload === 'component') {
    const { layout, problem } = COMPONENT.read(c.octets, c.at, c.end);
    inspectComponent(inspection, c, layout as ComponentLayout, 1);
    c.at = inspection.at;
    if (problem !== undefined) c.fail('component 1', c.at, 'the message ends here, or lengths in it do not agree');
  } else inspectOctets(inspection, c, payload);
}

function inspectOctets(inspection: Inspection, c: Cursor, { fields }: OctetLayout): void {
  for (const { label, type, octets } of fields) {
    const size = octets < 0 ? c.end - c.at : octets;
    if (size > c.end - c.at) break;
    const at = c.skip(size, label);
    const value =
      type === OCTETS_FIELD ? (printable(c.octets, at, c.at) ?? octetCount(size)) : BigInt(`0x${hexUpper(c.octets, at, c.at)}`).toString();
    inspection.field(label, at, c.at, value);
  }
}
