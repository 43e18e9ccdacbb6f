import type { OctetSink } from '../../codecs/octet-sink.js';
import type { Value } from '../../codecs/source.js';
import type { Converter } from '../../mappings/vocabulary/converters.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import { escapeText, needsEscape } from './escape.js';

/** A converter as writers take it: of one shape for all, knowing whether its texts may need escaping. */
export class TextSource {
  readonly write: (value: Value, reading: Reading) => string | undefined;
  /** Writes straight into octets. @returns false, with nothing written, where there is no text */
  readonly put: (value: Value, sink: OctetSink, reading: Reading) => boolean;

  constructor(as: Converter) {
    this.write = as.write;
    const escaped = as.type === 'string' && (as.words === undefined || as.words.some(needsEscape));
    this.put = as.put ?? viaText(this.write, escaped);
  }
}

const viaText =
  (write: TextSource['write'], escaped: boolean): TextSource['put'] =>
  (value, sink, reading) => {
    const text = write(value, reading);
    if (text === undefined) return false;
    sink.text(escaped ? escapeText(text) : text);
    return true;
  };
