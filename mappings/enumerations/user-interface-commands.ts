/** Names of user interface commands, by the code that events 8161 and 8162 carry */
const NAMES: readonly (readonly [code: number, name: string])[] = [
  [0x0001, 'Activate Boost Period'],
  [0x0002, 'Activate Emergency Credit [PIN]'],
  [0x0005, 'Add Credit'],
  [0x0008, 'Allow Access to User Interface'],
  [0x000a, 'Cancel Boost Period'],
  [0x000b, 'Check for HAN Interface Commands'],
  [0x000c, 'Disable Privacy PIN Protection [PIN]'],
  [0x000e, 'Enable Supply [PIN]'],
  [0x000f, 'Extend Boost Period'],
  [0x0012, 'Set Privacy PIN [PIN]'],
  [0x0013, 'Test Auxiliary Load Control Switch 1'],
  [0x0014, 'Test Auxiliary Load Control Switch 2'],
  [0x0015, 'Test Auxiliary Load Control Switch 3'],
  [0x0016, 'Test Auxiliary Load Control Switch 4'],
  [0x0017, 'Test Auxiliary Load Control Switch 5'],
  [0x0018, 'Test Valve'],
  [0x0019, 'Reset Remaining Battery Capacity'],
  [0x001a, 'Find and Join SMHAN'],
];

/** Names of user interface commands by their numbers */
export const USER_INTERFACE_COMMANDS: Readonly<Record<number, string>> = Object.fromEntries(NAMES);
