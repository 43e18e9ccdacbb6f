import { notificationMembers, readNotificationHead } from '../../codecs/dlms/data-notification.js';
import { Slots } from '../../codecs/slots.js';
import { Places } from '../../codecs/source.js';
import type { DlmsAlert } from '../../mappings/vocabulary/alert.js';
import { type CompiledAlert, Payloads } from './compiled-alert.js';
import { warnOfFindings } from './findings.js';
import { compileRows } from './steps.js';

/** @throws MappingError where a row names a source that no member holds */
export function compileDlmsAlert(alert: DlmsAlert): CompiledAlert {
  const payloads = new Payloads(alert, compilePayload);
  return {
    read(c, head, reading) {
      const left = readNotificationHead(c, head);
      const { placed, members } = payloads.choose(head.code, left > 0);
      placed.places.clear();
      members(c, left);
      warnOfFindings(placed.places, reading);
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
  const places = new Places(new Slots());
  const members = notificationMembers(alert.members, places);
  return { members, rows: compileRows(alert.rows, places, alert.name), placed: { rows: alert.rows, places } };
}
