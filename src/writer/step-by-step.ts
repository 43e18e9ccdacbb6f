import type { Value } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { Closing, Frame } from './frame.js';
import type { Passage } from './passage.js';
import type { TextSource } from './text-source.js';
import type { Writer } from './writer.js';

// What writers can do at once, element by element

/** What is around an element that is empty, with it where it stands */
export function writeEmptyFrame(writer: Writer, { opened, tag, closed }: Frame, stands = false): void {
  for (const one of opened) writer.open(one);
  if (stands) writer.element(tag, '');
  closeAll(writer, closed);
}

/** As `framed` of a writer, element by element */
export function writeFramed(writer: Writer, { opened, tag, closed }: Frame, as: TextSource, value: Value, reading: Reading): boolean {
  for (const one of opened) writer.open(one);
  const stands = writer.leaf(tag, as, value, reading);
  closeAll(writer, closed);
  return stands;
}

function closeAll(writer: Writer, closed: readonly Closing[]): void {
  for (const { tag, optional } of closed)
    if (optional) writer.closeOptional(tag);
    else writer.close(tag);
}

/** As `pass` of a writer */
export function writePassage(writer: Writer, { closed, opened }: Passage): void {
  for (const tag of closed) writer.close(tag);
  for (const tag of opened) writer.open(tag);
}
