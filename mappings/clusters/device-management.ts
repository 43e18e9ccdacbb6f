import * as types from '../../codecs/gbz/data-types.js';
import { field, fields } from '../../codecs/gbz/field-shapes.js';
import { keyed } from '../../codecs/gbz/keyed-fields.js';
import { command, together } from '../../codecs/gbz/sources.js';
import { GAS_SUPPLIER } from '../enumerations/configurable-alerts.js';

/** Cluster Device Management (ZigBee Smart Energy D.10) */
const DEVICE_MANAGEMENT = 0x0708;

/** What happens on each event; entries in any order, in one command or several */
export const reportEventConfiguration = together(
  command(
    DEVICE_MANAGEMENT,
    0x04,
    'Report Event Configuration',
    fields({
      commandIndex: field(types.UINT8),
      totalCommands: field(types.UINT8),
      configurations: keyed(field(types.DATA16), field(types.BITMAP8), GAS_SUPPLIER),
    }),
  ),
);
