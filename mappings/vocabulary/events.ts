import { hexUpper } from '../../codecs/hex.js';
import { unsignedNumber } from '../../codecs/octets.js';
import { USE_CASE_TITLES } from '../enumerations/use-case-titles.js';
import { USER_INTERFACE_COMMANDS } from '../enumerations/user-interface-commands.js';
import { leftOut } from './numbers.js';
import type { Combination } from './rows.js';

/** Octets of a message code */
const MESSAGE_CODE = 2;
/** Octets up to which the code of a user interface command is read */
const COMMAND_CODE = 4;

/** What the other information of an event is: up to so many octets, with names */
interface Meaning {
  readonly names: Readonly<Record<number, string>>;
  readonly least: number;
  readonly most: number;
}

const HAN_COMMAND: Meaning = { names: USE_CASE_TITLES, least: MESSAGE_CODE, most: MESSAGE_CODE };
const USER_INTERFACE_COMMAND: Meaning = { names: USER_INTERFACE_COMMANDS, least: 1, most: COMMAND_CODE };

/** Events whose other information is the message code of a HAN command or the code of a user interface command */
const MEANINGS: ReadonlyMap<number, Meaning> = new Map([
  [0x8154, HAN_COMMAND],
  [0x8155, HAN_COMMAND],
  [0x8161, USER_INTERFACE_COMMAND],
  [0x8162, USER_INTERFACE_COMMAND],
]);

const NAMES = [...Object.values(USE_CASE_TITLES), ...Object.values(USER_INTERFACE_COMMANDS)];

/** What the other information of an event means, of a row with the sources event code, other information (octets, big-endian) */
export const otherInformationMeaning: Combination = {
  type: 'string',
  characters: Math.max(...NAMES.map((name) => name.length)),
  write([event, information], reading) {
    const code = event?.integer();
    const meaning = code === undefined ? undefined : MEANINGS.get(Number(code));
    if (meaning === undefined || information === undefined) return undefined;
    const { octets, at, end } = information;
    if (end - at < meaning.least || end - at > meaning.most) return undefined;
    return (
      meaning.names[unsignedNumber(octets, at, end)] ??
      leftOut(information, reading, 'ENUMERATION_VALUE', `no name for ${hexUpper(octets, at, end)}`)
    );
  },
};
