import type { Value } from '../../codecs/source.js';
import { type Converter, eui } from '../vocabulary/converters.js';
import { leftOut } from '../vocabulary/numbers.js';

/** Octets of an EUI-64; all of them 00 stand for an ALCS of the meter itself, one FF for an APC, none for no controller */
const EUI_OCTETS = 8;
const APC = 0xff;

const isEui = ({ at, end }: Value): boolean => end - at === EUI_OCTETS;
const isApc = ({ octets, at, end }: Value): boolean => end - at === 1 && octets[at] === APC;

export const isAlcs = (value: Value): boolean => {
  if (!isEui(value)) return false;
  for (let at = value.at; at < value.end; at++) if (value.octets[at] !== 0) return false;
  return true;
};

/** EUI-64 of an HCALCS */
export const hcalcsIdentifier: Converter = {
  type: eui.type,
  write: (value, reading) => (isEui(value) && !isAlcs(value) ? eui.write(value, reading) : undefined),
};

/** As hcalcsIdentifier, where the schema has no word for other controllers */
export const switchIdentifier: Converter = {
  type: eui.type,
  write(value, reading) {
    if (!isEui(value) && value.end > value.at) leftOut(value, reading, 'ENUMERATION_VALUE', 'neither ALCS nor HCALCS');
    return hcalcsIdentifier.write(value, reading);
  },
};

export const controllerType: Converter = {
  type: 'string',
  words: ['APC', 'ALCS', 'HCALCS', 'None'],
  write(value, reading) {
    if (value.end === value.at) return 'None';
    if (isApc(value)) return 'APC';
    if (isEui(value)) return isAlcs(value) ? 'ALCS' : 'HCALCS';
    return leftOut(value, reading, 'ENUMERATION_VALUE', `no controller type has ${value.end - value.at} octets`);
  },
};
