import type { DerOutcome } from '../../codecs/der/outcome.js';
import { derPayload } from '../../codecs/der/payload.js';
import { accessResponse } from '../../codecs/dlms/access-response.js';
import { GbzReader } from '../../codecs/gbz/payload.js';
import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import { Places } from '../../codecs/places.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { Asn1UseCase, DlmsUseCase, GbzUseCase, UseCase } from '../../mappings/vocabulary/use-case.js';
import { compileRows, sourcesOf } from './compile-rows.js';
import type { CompiledPayload } from './compiled.js';
import { accessCounts, expectedAnswers } from './expected.js';

const programOf = ({ rows, name }: UseCase, places: Places) => ({
  rows,
  places,
  room: places.room,
  program: compileRows(rows, places, name),
});

function compileDlms(useCase: DlmsUseCase): CompiledPayload {
  const places = new Places();
  const read = accessResponse(useCase.items, places);
  const counts = accessCounts(useCase.name);
  return {
    ...programOf(useCase, places),
    read(c, into) {
      const { results } = into;
      results.expect(counts);
      read(c, results);
      warnOfFindings(c, into);
    },
  };
}

function compileGbz(useCase: GbzUseCase): CompiledPayload {
  const places = new Places();
  const reader = new GbzReader(sourcesOf(useCase.rows), places);
  const expected = expectedAnswers(useCase.name);
  return {
    ...programOf(useCase, places),
    read(c, into) {
      const { outcomes } = into;
      outcomes.expect(expected);
      reader.read(c, outcomes);
      warnOfFindings(c, into);
    },
  };
}

function compileAsn1(useCase: Asn1UseCase): CompiledPayload {
  const places = new Places();
  const read = derPayload(useCase.payload, places);
  return {
    ...programOf(useCase, places),
    read(c, into) {
      read(c, into.der);
      warnOfUnknownElements(into.der, into);
    },
  };
}

/** Warns of what was passed over while the message at hand was read */
export function warnOfFindings({ scratch }: PayloadCursor, reading: Reading): void {
  if (scratch.findings.isEmpty) return;
  for (const { code, message, path, at } of scratch.findings.all()) reading.warn(code, message, path, at);
}

/** Warns of elements of an ASN.1 payload that were passed over */
export function warnOfUnknownElements(der: DerOutcome, reading: Reading): void {
  for (const { path, at } of der.unknownElements)
    reading.warn('UNKNOWN_ELEMENT', 'an element after the last known one was passed over', path, at);
}

/** @throws MappingError where a row names a source that the payload does not hold */
export function compileUseCase(useCase: UseCase): CompiledPayload {
  switch (useCase.encoding) {
    case 'DLMS COSEM':
      return compileDlms(useCase);
    case 'GBZ':
      return compileGbz(useCase);
    case 'ASN.1':
      return compileAsn1(useCase);
  }
}
