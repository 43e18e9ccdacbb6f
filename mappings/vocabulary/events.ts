import { hexUpper } from '../../codecs/hex.js';
import type { Value } from '../../codecs/source.js';
import { USE_CASE_TITLES } from '../enumerations/use-case-titles.js';
import { USER_INTERFACE_COMMANDS } from '../enumerations/user-interface-commands.js';
import type { Combination } from './rows.js';

/** Events whose other information is a message code or the code of a user interface command, with the names of these */
const MEANINGS: ReadonlyMap<number, Readonly<Record<number, string>>> = new Map([
  [0x8154, USE_CASE_TITLES],
  [0x8155, USE_CASE_TITLES],
  [0x8161, USER_INTERFACE_COMMANDS],
  [0x8162, USER_INTERFACE_COMMANDS],
]);

/** What the other information of an event means, of a row with the sources event code, other information (octets, big-endian) */
export const otherInformationMeaning: Combination = {
  type: 'string',
  write([event, information], reading) {
    const code = event?.integer();
    const names = code === undefined ? undefined : MEANINGS.get(Number(code));
    if (names === undefined || information === undefined || information.end === information.at) return undefined;
    const meaning = names[numberOf(information)];
    if (meaning === undefined)
      reading.warn(
        'ENUMERATION_VALUE',
        `no name for ${hexUpper(information.octets, information.at, information.end)}: the element is left out`,
        'OtherInformationLogMeaning',
        information.at,
      );
    return meaning;
  },
};

function numberOf({ octets, at, end }: Value): number {
  let number = 0;
  for (let i = at; i < end; i++) number = number * 256 + octets[i];
  return number;
}
