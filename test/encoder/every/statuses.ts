import { clusterCommand, defaultResponse, type GbzComponent } from '../gbz.js';
import { hex } from '../octets.js';

/** What each access of a use case that answers with results only is: set (s) or action (a), in order */
const ACCESSES: Readonly<Record<string, string>> = {
  CS01a: 'a',
  ECS01a: 'sssssssssssssssssssss',
  ECS01b: 'ssss',
  ECS01c: 'ssssssss',
  ECS01d: 'ss',
  ECS02: 'sss',
  ECS03: 'sssss',
  ECS04a: 'a',
  ECS04b: 'aaa',
  ECS05: 'a',
  ECS07: 'sssssaaaaa',
  ECS08: 'ssssssssssssssssss',
  ECS08a: 'ssssssssssssssssss',
  ECS09: 'a',
  ECS15a: 'a',
  ECS15c: 'a',
  ECS16: 'ss',
  ECS28a: 'ssssssss',
  ECS28b: 'a',
  ECS29a: 'sssssssssssaa',
  ECS29b: 'sssssssssssssssssaaaaaa',
  ECS29c: 'sssssssssss',
  ECS29d: 'sssssssssssssssss',
  ECS29e: 'aa',
  ECS29f: 'aaaaaa',
  ECS42: 'a',
  ECS43: 'a',
  ECS44: 'a',
  ECS46a: 'sssss',
  ECS46c: 'sssssssss',
  ECS46d: 'ssss',
  ECS47: 'sa',
  ECS47a: 'ssa',
  ECS47e: 'ssa',
  ECS57: 'aaa',
  ECS62: 'sssss',
};

/** Choices of the accesses of a use case without items; a set where the table has none */
export const accessesOf = (useCase: string): readonly ('set' | 'action')[] =>
  [...(ACCESSES[useCase] ?? 's')].map((letter) => (letter === 'a' ? 'action' : 'set'));

const PRICE = 0x0700;
const METERING = 0x0702;
const PREPAYMENT = 0x0705;
const CALENDAR = 0x0707;
const DEVICE_MANAGEMENT = 0x0708;

/** The commands that Default Responses of a use case answer, by cluster */
type Answered = readonly (readonly [cluster: number, ...commands: number[]])[];

const ANSWERED: Readonly<Record<string, Answered>> = {
  GCS01a: [
    [CALENDAR, 0, 1, 2, 3, 4],
    [PRICE, 4, 6, 5],
  ],
  GCS01b: [[PRICE, 4, 5]],
  GCS04: [[PREPAYMENT, 2, 2, 2]],
  GCS05: [
    [PREPAYMENT, 3, 12, 9, 11],
    [CALENDAR, 0, 1, 2, 3, 4],
  ],
  GCS06: [[PREPAYMENT, 0]],
  GCS07: [[0x0703, 0]],
  GCS09: [[DEVICE_MANAGEMENT, 0]],
  GCS11: [[DEVICE_MANAGEMENT, 2]],
  GCS20: [[DEVICE_MANAGEMENT, 4]],
  GCS23: [[PRICE, 2, 3]],
  GCS24: [[METERING, 14]],
  GCS24a: [[METERING, 14, 13]],
  GCS25: [[PRICE, 9, 1]],
  GCS25a: [[PRICE, 9, 1]],
  GCS36: [[DEVICE_MANAGEMENT, 6]],
  GCS40a: [[PREPAYMENT, 5]],
  GCS40b: [[PREPAYMENT, 5]],
  GCS40c: [[PREPAYMENT, 5]],
  GCS40d: [[PREPAYMENT, 5]],
  GCS41: [[DEVICE_MANAGEMENT, 3]],
  GCS44: [[DEVICE_MANAGEMENT, 1]],
  PCS02: [[PREPAYMENT, 0]],
  PECS01: [[PREPAYMENT, 0]],
  PECS02: [[PREPAYMENT, 0]],
  PECS03: [[PREPAYMENT, 0]],
  HECS01: [[PREPAYMENT, 0]],
};

const topUp = (failed: boolean): GbzComponent =>
  clusterCommand(PREPAYMENT, 0x03, [hex(failed ? '01 00000000 00 FFFFFFFF' : '00 E8030000 00 D0070000')]);
const supplyStatus = (): GbzComponent => clusterCommand(METERING, 0x0c, [hex('01000000 804DE42C 02')]);
const paymentMode = (): GbzComponent => clusterCommand(PREPAYMENT, 0x02, [hex('00 02000000 F4010000 64000000')]);

/** Commands of their own with which use cases answer; where they fail, a Default Response stands in their place */
const OWN: Readonly<Record<string, readonly [command: (failed: boolean) => GbzComponent, cluster: number, answered: number]>> = {
  CS01b: [topUp, PREPAYMENT, 4],
  PCS01: [topUp, PREPAYMENT, 4],
  GCS02: [paymentMode, PREPAYMENT, 6],
  GCS03: [paymentMode, PREPAYMENT, 6],
  GCS32: [supplyStatus, METERING, 11],
  GCS39: [supplyStatus, METERING, 11],
  CS11: [(failed) => clusterCommand(0x0709, 0x02, [hex(failed ? '00' : '08')]), 0x0709, 1],
};

const FAILURE = 0x01;

/** Components of a use case whose rows name nothing */
export function statusComponents(useCase: string, failed: boolean): GbzComponent[] {
  const own = OWN[useCase];
  if (own !== undefined) {
    const [command, cluster, answered] = own;
    return failed && command !== topUp ? [defaultResponse(cluster, answered, FAILURE)] : [command(failed)];
  }
  return (ANSWERED[useCase] ?? [[PREPAYMENT, 0]]).flatMap(([cluster, ...commands]) =>
    commands.map((command) => defaultResponse(cluster, command, failed ? FAILURE : 0)),
  );
}

/** Use cases whose components are encrypted (GBCS 7.3.9) */
export const SENSITIVE_GBZ: ReadonlySet<string> = new Set([
  'GCS13a',
  'GCS13b',
  'GCS13c',
  'GCS14',
  'GCS15b',
  'GCS15c',
  'GCS15d',
  'GCS16a',
  'GCS16b',
  'GCS17',
  'GCS18',
  'GCS53',
  'GCS60',
  'GCS60a',
  'GCS61',
]);
