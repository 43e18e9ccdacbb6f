import { counterText } from '../../codecs/envelope/counters.js';
import { euiText } from '../../codecs/envelope/eui.js';
import type { Value } from '../../codecs/source.js';
import { dateTimeText } from '../../codecs/time/date-time.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { AttributeName } from './attribute-name.js';
import type { Frame } from './frame.js';
import type { Passage } from './passage.js';
import { writeEmptyFrame, writeFramed, writePassage } from './step-by-step.js';
import type { Tag } from './tag.js';
import type { TextSource } from './text-source.js';
import type { PreparedElements, Writer } from './writer.js';

/** What writers have in common to which every element is a text, whatever it was made of. */
export abstract class TextWriter implements Writer {
  abstract open(tag: Tag): void;
  abstract attribute(name: AttributeName, text: string): void;
  abstract close(tag: Tag): void;
  abstract closeOptional(tag: Tag): boolean;
  abstract drop(tag: Tag): void;
  abstract content(as: TextSource, value: Value, reading: Reading): boolean;
  abstract characters(text: string): void;
  abstract leaf(tag: Tag, as: TextSource, value: Value, reading: Reading): boolean;
  abstract element(tag: Tag, text: string): void;

  framed(frame: Frame, as: TextSource, value: Value, reading: Reading): boolean {
    return writeFramed(this, frame, as, value, reading);
  }

  pass(passage: Passage): void {
    writePassage(this, passage);
  }

  emptyFrame(frame: Frame): void {
    writeEmptyFrame(this, frame);
  }

  count(name: AttributeName, count: number): void {
    this.attribute(name, String(count));
  }

  countedLeaf(tag: Tag, name: AttributeName, count: number, as: TextSource, value: Value, reading: Reading): boolean {
    this.open(tag);
    this.count(name, count);
    const stands = this.content(as, value, reading);
    if (stands) this.close(tag);
    else this.drop(tag);
    return stands;
  }

  digits(text: string): void {
    this.characters(text);
  }

  string(tag: Tag, text: string): void {
    this.element(tag, text);
  }

  eui(tag: Tag, octets: Uint8Array, at: number): void {
    this.element(tag, euiText(octets, at));
  }

  counter(tag: Tag, octets: Uint8Array, at: number): void {
    this.element(tag, counterText(octets, at));
  }

  dateTime(tag: Tag, octets: Uint8Array, at: number): boolean {
    const text = dateTimeText(octets, at);
    if (text !== undefined) this.element(tag, text);
    return text !== undefined;
  }

  prepared({ write }: PreparedElements): void {
    write(this);
  }
}
