import { AccessResults, accessResponse } from '../../codecs/dlms/access-response.js';
import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import { Slots } from '../../codecs/slots.js';
import { Places } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { DlmsUseCase } from '../../mappings/vocabulary/use-case.js';
import { accessCounts, warnOfAccessResults } from '../answers.js';
import { writeCosemDebug } from '../document/cosem-debug.js';
import { KnownOutcomes } from '../document/known-outcomes.js';
import type { Writer } from '../writer/writer.js';
import type { CompiledUseCase } from './compiled-use-case.js';
import { warnOfFindings } from './findings.js';
import { compileRows } from './steps.js';

/** @throws MappingError where a row names a source that no item holds */
export function compileDlms(useCase: DlmsUseCase): CompiledUseCase {
  const places = new Places(new Slots());
  const results = new AccessResults(...accessCounts(useCase.name));
  const debugInfo = new KnownOutcomes(results, writeCosemDebug);
  const read = accessResponse(useCase.items, places);
  return {
    useCase,
    places,
    read(c: PayloadCursor, reading: Reading) {
      places.clear();
      read(c, results);
      warnOfFindings(places, reading);
    },
    get success() {
      return results.success;
    },
    warnOfAnswers: (reading, at) => warnOfAccessResults(results, reading, at),
    rows: compileRows(useCase.rows, places, useCase.name),
    debugInfo: (writer: Writer) => debugInfo.write(writer),
  };
}
