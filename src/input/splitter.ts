import { BinarySplitter } from './binary-splitter.js';
import { DocumentSplitter } from './document-splitter.js';
import { LineSplitter } from './line-splitter.js';
import type { InputKind, Splitter } from './record.js';

/** The splitter for inputs of a kind */
export function splitterFor(kind: InputKind): Splitter {
  switch (kind) {
    case 'binary':
      return new BinarySplitter();
    case 'duis':
      return new DocumentSplitter();
    default:
      return new LineSplitter();
  }
}
