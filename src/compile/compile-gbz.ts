import { GbzOutcomes } from '../../codecs/gbz/components.js';
import { GbzReader } from '../../codecs/gbz/payload.js';
import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import { Slots } from '../../codecs/slots.js';
import { Places } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { GbzUseCase } from '../../mappings/vocabulary/use-case.js';
import { expectedAnswers, warnOfOutcomes } from '../answers.js';
import { KnownOutcomes } from '../document/known-outcomes.js';
import { writeZigbeeDebug } from '../document/zigbee-debug.js';
import type { Writer } from '../writer/writer.js';
import type { CompiledUseCase } from './compiled-use-case.js';
import { warnOfFindings } from './findings.js';
import { rowSources } from './row-sources.js';
import { compileRows } from './steps.js';

/** @throws MappingError where a row names a source that is neither an attribute nor a field of a command it names */
export function compileGbz(useCase: GbzUseCase): CompiledUseCase {
  const places = new Places(new Slots());
  const outcomes = new GbzOutcomes(expectedAnswers(useCase.name));
  const debugInfo = new KnownOutcomes(outcomes, writeZigbeeDebug);
  const reader = new GbzReader(rowSources(useCase.rows), places);
  return {
    useCase,
    places,
    read(c: PayloadCursor, reading: Reading) {
      places.clear();
      reader.read(c, outcomes);
      warnOfFindings(places, reading);
    },
    get success() {
      return outcomes.success;
    },
    warnOfAnswers: (reading, at) => warnOfOutcomes(outcomes, reading, at),
    rows: compileRows(useCase.rows, places, useCase.name),
    debugInfo: (writer: Writer) => debugInfo.write(writer),
  };
}
