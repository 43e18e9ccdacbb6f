import { hexNumber } from '../../codecs/hex.js';
import type { Alert } from '../../mappings/vocabulary/alert.js';
import { MappingError } from '../compile/program/mapping-error.js';
import { mappedAlerts } from './mapped.js';

/** Alerts by their message codes. @throws MappingError where two of one protocol have one message code */
export function alertsByMessageCode(alerts: readonly Alert[]): ReadonlyMap<number, readonly Alert[]> {
  const map = new Map<number, Alert[]>();
  for (const alert of alerts) {
    const known = map.get(alert.messageCode) ?? [];
    const other = known.find(({ encoding }) => encoding === alert.encoding);
    if (other !== undefined) {
      const code = `0x${hexNumber(alert.messageCode, 4)}`;
      throw new MappingError(
        `alert ${alert.name}`,
        `the alert ${other.name} in ${alert.encoding} has the message code ${code} too. Give each its own`,
      );
    }
    map.set(alert.messageCode, [...known, alert]);
  }
  return map;
}

let known: ReadonlyMap<number, readonly Alert[]> | undefined;

/** The alerts with the message code, one for each protocol that carries them; none where it is no alert's */
export function alertsOf(messageCode: number): readonly Alert[] {
  known ??= alertsByMessageCode(mappedAlerts());
  return known.get(messageCode) ?? [];
}
