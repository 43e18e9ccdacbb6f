import { CLUSTER_SPECIFIC, type Frame, MANUFACTURER_SPECIFIC, SERVER_TO_CLIENT, ZCL_FAILURE, ZCL_SUCCESS } from './components.js';

/** Outcome that a cluster-specific response carries in its own fields, as a ZCL status. */
type OwnOutcome = (octets: Uint8Array, at: number, end: number) => number;

const accepted: ReadonlySet<number> = new Set([0x00, 0x10, 0x11, 0x12]);

const status = (success: boolean): number => (success ? ZCL_SUCCESS : ZCL_FAILURE);

/** A cluster-specific frame from the server; the same numbers mean other commands in the other direction and to a manufacturer */
const RESPONSE = CLUSTER_SPECIFIC | SERVER_TO_CLIENT;
const FRAME = RESPONSE | MANUFACTURER_SPECIFIC;

/** By cluster and command, server to client */
const OWN_OUTCOMES: ReadonlyMap<number, OwnOutcome> = new Map<number, OwnOutcome>([
  // Prepayment, Consumer Top Up Response: result type
  [0x070503, (octets, at, end) => status(at < end && accepted.has(octets[at]))],
  // Events, Clear Event Log Response: a bit for each log that was cleared
  [0x070902, (octets, at, end) => status(at < end && octets[at] !== 0)],
  // Metering, Start Sampling Response: sample ID, FFFF where sampling did not start
  [0x07020d, (octets, at, end) => status(end - at >= 2 && !(octets[at] === 0xff && octets[at + 1] === 0xff))],
]);

/** @returns the ZCL status of a cluster-specific response: its own where it carries one, else SUCCESS */
export function ownOutcome({ cluster, frameControl, command }: Readonly<Frame>, octets: Uint8Array, at: number, end: number): number {
  if ((frameControl & FRAME) !== RESPONSE) return ZCL_SUCCESS;
  return OWN_OUTCOMES.get((cluster << 8) | command)?.(octets, at, end) ?? ZCL_SUCCESS;
}
