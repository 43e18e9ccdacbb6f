/** What a case must not exceed */
export interface Bound {
  readonly limit?: number;
  /** Why the limit is above 10 times the floor, where it is */
  readonly reason?: string;
}

/** One line of the report, and of the file of results */
export interface Measured extends Bound {
  readonly suite: string;
  readonly name: string;
  /** How many times the cost of what it is compared with; or octets of memory */
  readonly value: number;
  readonly unit: '×' | 'octets';
  /** What it is compared with */
  readonly floor: string;
  /** Microseconds a message, and those of the floor; none of memory */
  readonly microseconds?: number;
  readonly floorMicroseconds?: number;
  /** Seconds of processor time for which it ran before it was measured; 0 of what starts afresh each time, none of memory */
  readonly warmSeconds?: number;
  /** Megabytes written in a second, where the rate is of interest */
  readonly megabytesPerSecond?: number;
  /** The most that the largest value of several processes may be of the smallest */
  readonly spreadLimit?: number;
}

/** What the process of one suite measured, before it is known which suite that is */
export type MeasuredHere = Omit<Measured, 'suite'>;

/** @throws Error for a limit above 10 times the floor that nothing speaks for */
export function checkBound(name: string, { limit, reason }: Bound): void {
  if (limit !== undefined && limit > 10 && reason === undefined) throw new Error(`${name}: a limit of ${limit} × needs a reason`);
}
