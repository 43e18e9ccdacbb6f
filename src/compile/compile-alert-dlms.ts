import { notificationMembers, readNotificationHead } from '../../codecs/dlms/data-notification.js';
import { Slots } from '../../codecs/slots.js';
import { Places } from '../../codecs/source.js';
import type { DlmsAlert } from '../../mappings/vocabulary/alert.js';
import { type CompiledAlert, Payloads } from './compiled-alert.js';
import { compileRows } from './steps.js';

/** @throws MappingError where a row names a source that no member holds */
export function compileDlmsAlert(alert: DlmsAlert): CompiledAlert {
  const payloads = new Payloads(alert, compilePayload);
  return {
    read(c, head) {
      const left = readNotificationHead(c, head);
      const payload = payloads.choose(head.code);
      payload.slots.clear();
      payload.members(c, left);
    },
    get rows() {
      return payloads.last.rows;
    },
    get placed() {
      return payloads.last.placed;
    },
  };
}

function compilePayload(alert: DlmsAlert) {
  const slots = new Slots();
  const places = new Places(slots);
  const members = notificationMembers(alert.members, places);
  return { slots, members, rows: compileRows(alert.rows, places, alert.name), placed: { rows: alert.rows, places } };
}
