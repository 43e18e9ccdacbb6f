import type { Places } from '../../codecs/places.js';
import type { RepeatedSource, Source } from '../../codecs/source.js';
import type { Row } from '../../mappings/vocabulary/rows.js';
import { visitRows } from '../compile/compile-rows.js';
import type { RowVisitor } from '../compile/rows/row-visitor.js';

/** A leaf that rows write: an element with a text, an empty element, or an attribute, and what its text comes from */
export interface WrittenLeaf {
  /** Below the element that the rows are for: `Electricity/ActiveImportRegister/Value`, `LogEntry/@index` */
  readonly path: string;
  /** Data items, attributes, fields by their places; `constant 1`, `position in …` where the text comes from no value */
  readonly sources: readonly string[];
}

/**
 * The leaves that rows write, in the order of the schema; several where a value decides which rows are written.
 * @param places those that the rows were compiled with
 */
export function writtenLeaves(rows: readonly Row[], places: Places): WrittenLeaf[] {
  const leaves = new WrittenLeaves(places);
  visitRows(rows, leaves);
  return leaves.found;
}

class WrittenLeaves implements RowVisitor {
  readonly found: WrittenLeaf[] = [];

  /** @param places of the entry at hand */
  constructor(private places: Places) {}

  leaf(path: string, sources: readonly Source[]): void {
    this.found.push({ path, sources: sources.map((source) => this.#placeOf(source)) });
  }

  constant(path: string, text: string): void {
    this.found.push({ path, sources: [`constant ${text}`] });
  }

  position(path: string, array: RepeatedSource): void {
    this.found.push({ path, sources: [`position in ${this.#placeOf(array)}`] });
  }

  condition(): void {}

  entries(array: RepeatedSource, within: RepeatedSource | undefined, visitEntry: () => void): void {
    const around = this.places;
    const outer = within === undefined ? around : (around.entries(within)?.places ?? around);
    this.places = outer.entries(array)?.places ?? outer;
    visitEntry();
    this.places = around;
  }

  #placeOf(source: Source): string {
    return this.places.pathOf(source) ?? source.label;
  }
}
