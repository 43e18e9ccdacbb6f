import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { NestedEntries } from '../../codecs/nested-entries.js';
import type { Entries } from '../../codecs/source.js';

/** Entries that are the numbers of a list, which `open` looks up; `at` is the one at hand */
class Numbers implements Entries {
  at = -1;
  #list: readonly number[] = [];
  #next = 0;

  constructor(private readonly list: () => readonly number[]) {}

  open(): void {
    this.#list = this.list();
    this.#next = 0;
  }

  next(): boolean {
    if (this.#next === this.#list.length) return false;
    this.at = this.#list[this.#next++];
    return true;
  }
}

function walked(...arrays: number[][]): number[] {
  const outer = new Numbers(() => [...arrays.keys()]);
  const inner = new Numbers(() => arrays[outer.at]);
  const entries = new NestedEntries(outer, inner);
  const found: number[] = [];
  entries.open(new Uint8Array(0));
  while (entries.next()) found.push(inner.at);
  return found;
}

test('the entries of all arrays follow each other, empty ones among them', () => {
  assert.equal(walked([1, 2], [], [3], []), [1, 2, 3]);
  assert.equal(walked([], []), []);
  assert.equal(walked(), []);
});

test.run();
