import type { Value } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { AttributeName } from './attribute-name.js';
import type { Place } from './document-line.js';
import type { Frame } from './frame.js';
import type { Passage } from './passage.js';
import type { Tag } from './tag.js';
import type { TextSource } from './text-source.js';

/** Elements that are the same in many documents, see Prepared */
export interface PreparedElements {
  readonly at: number;
  readonly length: number;
  /** @param at first octet of what they are made of, where there is such a thing */
  readonly write: (writer: Writer, at?: number) => void;
}

/** What programs write to. Elements close in the reverse order of opening. */
export interface Writer {
  /** Opens an element; its attributes come before anything in it */
  open(tag: Tag): void;
  /** An attribute of the element just opened. @param from the value that it is made of */
  attribute(name: AttributeName, text: string, from?: Place): void;
  /** The attribute of the element just opened that counts entries */
  count(name: AttributeName, count: number): void;
  close(tag: Tag): void;
  /** Closes elements and opens others */
  pass(passage: Passage): void;
  /** Closes an optional element: takes it back where nothing was written in it. @returns whether it stands */
  closeOptional(tag: Tag): boolean;
  /** Takes back the innermost open element with all that is in it */
  drop(tag: Tag): void;
  /**
   * Writes what a converter makes of a value as the text of the element just opened
   * @returns false, with nothing written, where it makes nothing of it
   */
  content(as: TextSource, value: Value, reading: Reading): boolean;
  /** Any text in the element just opened. @param from the values that it is made of */
  characters(text: string, from?: readonly (Place | undefined)[]): void;
  /** Digits, of base64 for one, as the text of the element just opened: ASCII in which nothing needs escaping */
  digits(text: string): void;
  /**
   * An element without further attributes whose text a converter makes of a value
   * @returns false, with nothing written, where it makes nothing of it
   */
  leaf(tag: Tag, as: TextSource, value: Value, reading: Reading): boolean;
  /**
   * As leaf, with the elements of its frame around it, which stand also without it
   * @returns false where the converter makes nothing of the value
   */
  framed(frame: Frame, as: TextSource, value: Value, reading: Reading): boolean;
  /** What is around an element for which there is no value */
  emptyFrame(frame: Frame): void;
  /**
   * As leaf, of an element with the attribute that counts entries
   * @returns false, with nothing written, where the converter makes nothing of the value
   */
  countedLeaf(tag: Tag, name: AttributeName, count: number, as: TextSource, value: Value, reading: Reading): boolean;
  /** An element with text in which nothing needs escaping. @param from the values that it is made of */
  element(tag: Tag, text: string, from?: readonly (Place | undefined)[]): void;
  /** An element with the EUI-64 at an offset */
  eui(tag: Tag, octets: Uint8Array, at: number): void;
  /** An element with the unsigned number of 8 octets at an offset */
  counter(tag: Tag, octets: Uint8Array, at: number): void;
  /**
   * An element with the COSEM date-time of 12 octets at an offset
   * @returns false, with nothing written, where it names no moment
   */
  dateTime(tag: Tag, octets: Uint8Array, at: number): boolean;
  /** Elements that were put together before. @param at first octet of what they are made of, where there is such a thing */
  prepared(prepared: PreparedElements, at?: number): void;
  /** An element with any text. @param from the values that it is made of */
  string(tag: Tag, text: string, from?: readonly (Place | undefined)[]): void;
}
