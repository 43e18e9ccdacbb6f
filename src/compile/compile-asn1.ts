import { DerFindings } from '../../codecs/der/findings.js';
import { derPayload } from '../../codecs/der/payload.js';
import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import { Slots } from '../../codecs/slots.js';
import { Places } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { Asn1UseCase } from '../../mappings/vocabulary/use-case.js';
import type { CompiledUseCase } from './compiled-use-case.js';
import { compileRows } from './steps.js';

/** @throws MappingError where a row names a source that the payload does not hold */
export function compileAsn1(useCase: Asn1UseCase): CompiledUseCase {
  const places = new Places(new Slots());
  const findings = new DerFindings();
  const read = derPayload(useCase.payload, places);
  return {
    useCase,
    places,
    read(c: PayloadCursor, reading: Reading) {
      places.clear();
      read(c, findings);
      warnOfUnknownElements(findings, reading);
    },
    get success() {
      return findings.success;
    },
    warnOfAnswers: undefined,
    rows: compileRows(useCase.rows, places, useCase.name),
    debugInfo: undefined,
  };
}

export function warnOfUnknownElements(findings: DerFindings, reading: Reading): void {
  for (const { path, at } of findings.unknownElements)
    reading.warn('UNKNOWN_ELEMENT', 'an element after the last known one was passed over', path, at);
}
