import { hexUpper } from '../../codecs/hex.js';
import { USE_CASE_TITLES } from '../enumerations/use-case-titles.js';
import { USER_INTERFACE_COMMANDS } from '../enumerations/user-interface-commands.js';
import { leftOut } from './numbers.js';
import type { Combination } from './rows.js';

/** Events whose other information is a message code or the code of a user interface command, with the names of these */
const MEANINGS: ReadonlyMap<number, Readonly<Record<number, string>>> = new Map([
  [0x8154, USE_CASE_TITLES],
  [0x8155, USE_CASE_TITLES],
  [0x8161, USER_INTERFACE_COMMANDS],
  [0x8162, USER_INTERFACE_COMMANDS],
]);

const NAMES = [...Object.values(USE_CASE_TITLES), ...Object.values(USER_INTERFACE_COMMANDS)];

/** What the two octets of other information of an event mean, of a row with the sources event code, other information; other octets mean nothing */
export const otherInformationMeaning: Combination = {
  type: 'string',
  characters: Math.max(...NAMES.map((name) => name.length)),
  write([event, information], reading) {
    const code = event?.integer();
    const names = code === undefined ? undefined : MEANINGS.get(Number(code));
    if (names === undefined || information === undefined || information.end - information.at !== 2) return undefined;
    const { octets, at, end } = information;
    const meaning = names[(octets[at] << 8) | octets[at + 1]];
    return meaning ?? leftOut(information, reading, 'ENUMERATION_VALUE', `no name for ${hexUpper(octets, at, end)}`);
  },
};
