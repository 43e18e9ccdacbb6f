import type { Alert } from '../../mappings/vocabulary/alert.js';
import { mappedAlerts } from './mapped.js';

let byMessageCode: ReadonlyMap<number, readonly Alert[]> | undefined;

function alertsByMessageCode(): ReadonlyMap<number, readonly Alert[]> {
  const map = new Map<number, Alert[]>();
  for (const alert of mappedAlerts()) {
    const known = map.get(alert.messageCode) ?? [];
    if (known.some(({ encoding }) => encoding === alert.encoding))
      throw new Error(`${alert.name}: another alert in ${alert.encoding} has message code ${alert.messageCode.toString(16)}`);
    map.set(alert.messageCode, [...known, alert]);
  }
  return map;
}

/** The alerts with the message code, one for each protocol that carries them; none where it is no alert's */
export function alertsOf(messageCode: number): readonly Alert[] {
  byMessageCode ??= alertsByMessageCode();
  return byMessageCode.get(messageCode) ?? [];
}
