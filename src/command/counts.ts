import type { WarningCode } from '../../codecs/codes.js';
import type { Verdict } from '../keys/verdict.js';
import type { MessageTranslation } from '../stream/message-translation.js';
import type { OctetTranslation } from '../translation/translation.js';

/** How often something was translated, and how */
export interface Tally {
  count: number;
  /** Documents in which protected blocks stand as they came */
  encrypted: number;
  /** Documents with warnings */
  warned: number;
}

/** Counts over translated messages, as they go from one thread to another */
export interface Counts {
  /** By use case and service request variant: `ECS17b 4.1.1` */
  readonly tallies: Map<string, Tally>;
  readonly mac: Map<Verdict, number>;
  readonly signature: Map<Verdict, number>;
  /** Warnings, by code */
  readonly warnings: Map<WarningCode, number>;
}

/** Counts of nothing yet */
export const noCounts = (): Counts => ({ tallies: new Map(), mac: new Map(), signature: new Map(), warnings: new Map() });

/** Counts one translated message */
export function countTranslation(counts: Counts, translation: MessageTranslation | OctetTranslation): void {
  const { useCase, serviceReferenceVariant, encrypted, warnings, mac, signature } = translation;
  const tally = tallyOf(counts.tallies, serviceReferenceVariant === undefined ? useCase : `${useCase} ${serviceReferenceVariant}`);
  tally.count++;
  if (encrypted) tally.encrypted++;
  if (warnings.length > 0) tally.warned++;
  add(counts.mac, mac, 1);
  add(counts.signature, signature, 1);
  for (const { code } of warnings) add(counts.warnings, code, 1);
}

/** Adds the counts of one batch to those of the run */
export function addCounts(sum: Counts, { tallies, mac, signature, warnings }: Counts): void {
  for (const [key, { count, encrypted, warned }] of tallies) {
    const tally = tallyOf(sum.tallies, key);
    tally.count += count;
    tally.encrypted += encrypted;
    tally.warned += warned;
  }
  for (const [verdict, count] of mac) add(sum.mac, verdict, count);
  for (const [verdict, count] of signature) add(sum.signature, verdict, count);
  for (const [code, count] of warnings) add(sum.warnings, code, count);
}

/** Adds to what is counted under a key, from 0 */
export function add<T>(counts: Map<T, number>, key: T, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = { count: 0, encrypted: 0, warned: 0 };
    tallies.set(key, tally);
  }
  return tally;
}
