import { data, gbcsRow } from '../../codecs/dlms/shapes.js';
import { hexNumber } from '../../codecs/hex.js';
import { octetAt } from '../../codecs/octets.js';
import type { Value } from '../../codecs/source.js';
import {
  NETWORK_OPERATOR_COMMON,
  NETWORK_OPERATOR_POLYPHASE,
  NETWORK_OPERATOR_SINGLE_PHASE,
  SUPPLIER_COMMON,
  SUPPLIER_POLYPHASE,
} from '../enumerations/configurable-alerts.js';
import type { Converter } from '../vocabulary/converters.js';
import { items } from '../vocabulary/items.js';
import { leftOut } from '../vocabulary/numbers.js';
import { container, type DlmsRow, type DlmsSource, element, group } from '../vocabulary/rows.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';

/** Octets of settings. Bit n, of which the least significant is number 0 in the last octet, is for the code 80nn or 81nn. */
const OCTETS = 32;

/** Which octet holds the bit of a code, counted from the last one */
const octetOf = (code: number): number => (code & 0xff) >> 3;

/** Undefined where the bit-string is too short to hold the code */
function isSet({ octets, at, end }: Value, code: number): boolean | undefined {
  const octet = end - 1 - octetOf(code);
  return octet < at ? undefined : ((octetAt(octets, octet) >> (code & 7)) & 1) === 1;
}

/** The bits of the codes that only polyphase meters have, from the last octet */
const POLYPHASE_BITS = Uint8Array.from({ length: OCTETS }, (_, octet) =>
  NETWORK_OPERATOR_POLYPHASE.filter((code) => octetOf(code) === octet).reduce((bits, code) => bits | (1 << (code & 7)), 0),
);

/** Which octets have any of these bits */
const POLYPHASE_OCTETS: readonly number[] = [...POLYPHASE_BITS.keys()].filter((octet) => POLYPHASE_BITS[octet] !== 0);

/** Asked for each setting, so that nothing is looked at that can't tell */
function isPolyphase({ octets, at, end }: Value): boolean {
  for (const octet of POLYPHASE_OCTETS)
    if (octet < end - at && (octetAt(octets, end - 1 - octet) & octetAt(POLYPHASE_BITS, octet)) !== 0) return true;
  return false;
}

/** Whether the settings are those of the meter at hand: a network operator's are of a single phase meter or of a polyphase one */
type Applies = (settings: Value) => boolean;
const always: Applies = () => true;

const setting = (code: number, applies: Applies): Converter => ({
  type: 'string',
  words: ['Disable', 'Enable'],
  write(value, reading) {
    const set = isSet(value, code);
    if (set === undefined) return undefined;
    if (applies(value)) return set ? 'Enable' : 'Disable';
    return set ? leftOut(value, reading, 'NO_PLACE', 'a setting of a single phase meter among those of a polyphase one') : undefined;
  },
});

const settings = (name: string, bits: DlmsSource, codes: readonly number[], applies = always): DlmsRow =>
  group(name, ...codes.map((code) => element(`x${hexNumber(code, 4)}`, bits, setting(code, applies))));

const supplierSettings = (name: string, bits: DlmsSource): DlmsRow =>
  group(name, settings('SupplierESMECommon', bits, SUPPLIER_COMMON), settings('SupplierESMEPolyPhase', bits, SUPPLIER_POLYPHASE));

const networkOperatorSettings = (name: string, bits: DlmsSource): DlmsRow =>
  group(
    name,
    settings('NetworkOperatorESMECommon', bits, NETWORK_OPERATOR_COMMON),
    settings('NetworkOperatorESMESinglePhase', bits, NETWORK_OPERATOR_SINGLE_PHASE, (bits) => !isPolyphase(bits)),
    settings('NetworkOperatorESMEPolyPhase', bits, NETWORK_OPERATOR_POLYPHASE, isPolyphase),
  );

const VARIANTS = { '6.2.10': 'ReadDeviceConfigurationEventAndAlertBehavioursRsp' };

const supplier = items({
  wan: gbcsRow(1934, data()),
  han: gbcsRow(1935, data()),
  alarm: gbcsRow(1936, data()),
  logging: gbcsRow(1937, data()),
});

export const ECS25r1 = dlmsUseCase({
  name: 'ECS25r1',
  messageCode: 0x00ee,
  variants: VARIANTS,
  items: [supplier],
  rows: [
    container(
      'ElectricitySupplierAlertEventSettings',
      supplierSettings('ElectricitySupplierWANAlertSettings', supplier.wan),
      supplierSettings('ElectricitySupplierHANAlertSettings', supplier.han),
      supplierSettings('ElectricitySupplierAlarmSettings', supplier.alarm),
      supplierSettings('ElectricitySupplierLoggingSettings', supplier.logging),
    ),
  ],
});

const networkOperator = items({ wan: gbcsRow(1939, data()), logging: gbcsRow(1938, data()) });

export const ECS25r2 = dlmsUseCase({
  name: 'ECS25r2',
  messageCode: 0x00ef,
  variants: VARIANTS,
  items: [networkOperator],
  rows: [
    container(
      'ElectricityNetworkOperatorAlertEventSettings',
      networkOperatorSettings('ElectricityNetworkOperatorWANAlertSettings', networkOperator.wan),
      networkOperatorSettings('ElectricityNetworkOperatorLoggingSettings', networkOperator.logging),
    ),
  ],
});
