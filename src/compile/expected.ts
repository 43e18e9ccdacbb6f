import type { ExpectedAnswers } from '../../codecs/gbz/components.js';
import { ACCESS_COUNTS, EXPECTED_COMPONENTS } from '../../mappings/answers.js';

/** The fewest and the most accesses of a DLMS COSEM use case */
export function accessCounts(useCase: string): readonly [least: number, most: number] {
  const known = ACCESS_COUNTS[useCase];
  if (known === undefined) return [1, Number.POSITIVE_INFINITY];
  return typeof known === 'number' ? [known, known] : known;
}

/** The components that a GBZ use case has; undefined where they are not known */
export function expectedAnswers(useCase: string): ExpectedAnswers | undefined {
  const known = EXPECTED_COMPONENTS[useCase];
  return (
    known && {
      least: known.least,
      clusters: new Set(known.clusters),
      responses: new Set(known.responses),
      orNotFound: new Set(known.orNotFound),
    }
  );
}
