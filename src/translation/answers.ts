import type { AccessResults } from '../../codecs/dlms/access-response.js';
import type { GbzOutcomes } from '../../codecs/gbz/components.js';
import { hexNumber } from '../../codecs/hex.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';

function warnOfNothing(reading: Reading, at: number): void {
  reading.warn('NOTHING_ANSWERED', 'the message holds nothing that confirms anything: MessageSuccess is false', 'MessageSuccess', at);
}

/** @param found how many answers of what kind there are; @param least how many the use case has */
function warnOfFewer(reading: Reading, found: string, least: number, at: number): void {
  reading.warn('INCOMPLETE_ANSWER', `${found}, where the use case has ${least}: MessageSuccess speaks of these`, 'MessageSuccess', at);
}

/** Warns of answers that confirm less than they seem to. @param at first octet of the access response */
export function warnOfAccessResults(results: AccessResults, reading: Reading, at: number): void {
  const { count, least, most } = results;
  if (count === 0) warnOfNothing(reading, at);
  else if (count < least) warnOfFewer(reading, `${count} access results`, least, at);
  else if (count > most)
    reading.warn(
      'UNEXPECTED_COMPONENT',
      `${count} access results, where the use case has ${most} accesses: MessageSuccess is false`,
      `access response / item ${most + 1}`,
      at,
    );
}

/** Warns of answers that confirm less than they seem to. @param at first octet of the GBZ payload */
export function warnOfOutcomes({ answers, components, expected, unexpected }: GbzOutcomes, reading: Reading, at: number): void {
  for (const { cluster, command, at: componentAt } of unexpected)
    reading.warn(
      'UNEXPECTED_COMPONENT',
      `the use case has no component of cluster ${hexNumber(cluster, 4)}, command ${hexNumber(command, 2)}: MessageSuccess is false`,
      'GBZ payload / component',
      componentAt,
    );
  if (answers === 0) warnOfNothing(reading, at);
  else if (expected !== undefined && components < expected.least) warnOfFewer(reading, `${components} GBZ components`, expected.least, at);
}
