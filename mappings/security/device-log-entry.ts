import { integer } from '../../codecs/der/primitives.js';
import { sequence } from '../../codecs/der/shapes.js';
import { element, eui, type GroupRow, whole } from '../vocabulary/rows.js';
import { entityIdentifier } from './asn1-types.js';
import { deviceType } from './role-words.js';

export const deviceLogEntry = () => sequence({ deviceIdentifier: entityIdentifier(), deviceType: integer() });

/** An element of type DeviceLogEntry; left out, with a warning, for a device type that the schema has no word for */
export const deviceLogEntryRow = (name: string, entry: ReturnType<typeof deviceLogEntry>): GroupRow<'ASN.1'> =>
  whole(name, eui('DeviceID', entry.of.deviceIdentifier), element('DeviceType', entry.of.deviceType, deviceType));
