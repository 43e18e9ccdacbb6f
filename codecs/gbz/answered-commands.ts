/**
 * The command that each cluster-specific response answers, by cluster × 100 (hex) + response (ZigBee Smart Energy annex D). Those of
 * cluster Calendar have the number of their command, as have responses that are not here.
 */
const ANSWERED: ReadonlyMap<number, number> = new Map([
  // Price: Get Current Price, Get Billing Period
  [0x070000, 0x00],
  [0x070009, 0x0b],
  // Metering: Get Snapshot, Get Sampled Data, Local Change Supply, Start Sampling
  [0x070206, 0x06],
  [0x070207, 0x08],
  [0x07020c, 0x0b],
  [0x07020d, 0x07],
  // Prepayment: Get Prepay Snapshot, Change Payment Mode, Consumer Top Up, Get Top Up Log, Get Debt Repayment Log
  [0x070501, 0x07],
  [0x070502, 0x06],
  [0x070503, 0x04],
  [0x070505, 0x08],
  [0x070506, 0x0a],
  // Device Management: Get Event Configuration
  [0x070804, 0x05],
  // Events: Get Event Log, Clear Event Log
  [0x070901, 0x00],
  [0x070902, 0x01],
]);

/** The command that a cluster-specific response answers */
export const answeredCommand = (cluster: number, response: number): number => ANSWERED.get(cluster * 0x100 + response) ?? response;
