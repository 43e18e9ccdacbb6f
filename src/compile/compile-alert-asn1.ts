import { DerFindings } from '../../codecs/der/findings.js';
import { derPayload } from '../../codecs/der/payload.js';
import { Slots } from '../../codecs/slots.js';
import { Places } from '../../codecs/source.js';
import { generalizedTimeText } from '../../codecs/time/generalized-time.js';
import type { Asn1Alert } from '../../mappings/vocabulary/alert.js';
import { warnOfUnknownElements } from './compile-asn1.js';
import type { CompiledAlert } from './compiled-alert.js';
import { compileRows } from './steps.js';

/** @throws MappingError where a row names a source that the content does not hold */
export function compileAsn1Alert({ name, content, rows }: Asn1Alert): CompiledAlert {
  const slots = new Slots();
  const places = new Places(slots);
  const findings = new DerFindings();
  const readContent = derPayload(content, places);
  const code = content.alertCode.value();
  const codeSlot = places.slot(content.alertCode);
  const timeSlot = places.slot(content.dateTime);
  return {
    read(c, head, reading) {
      places.clear();
      readContent(c, findings);
      warnOfUnknownElements(findings, reading);
      code.locate(c.octets, slots, codeSlot);
      head.code = Number(code.integer());
      head.codeAt = code.at;
      head.timestampAt = slots.at[timeSlot];
      head.timestamp = generalizedTimeText(c.octets, slots.at[timeSlot], slots.end[timeSlot]);
    },
    rows: compileRows(rows, places, name),
    placed: { rows, places },
  };
}
