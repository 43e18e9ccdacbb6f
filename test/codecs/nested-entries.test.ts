import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Entries, type Walked } from '../../codecs/entries.js';
import { NestedEntries } from '../../codecs/nested-entries.js';

/** Entries that are the numbers of a list, which `open` looks up; `at` is the one at hand */
class Numbers implements Walked {
  readonly entries: Entries = new Entries(
    this,
    () => this.#open(),
    () => this.#goOn(),
  );
  #list: readonly number[] = [];
  #next = 0;

  constructor(private readonly list: () => readonly number[]) {}

  #open(): void {
    this.#list = this.list();
    this.#next = 0;
  }

  #goOn(): boolean {
    if (this.#next === this.#list.length) return false;
    this.entries.at = this.#list[this.#next++];
    return true;
  }
}

function walked(...arrays: number[][]): number[] {
  const outer = new Numbers(() => [...arrays.keys()]).entries;
  const inner = new Numbers(() => arrays[outer.at]).entries;
  const { entries } = new NestedEntries(outer, inner);
  const found: number[] = [];
  entries.open(new Uint8Array(0));
  while (entries.next()) {
    assert.is(entries.at, inner.at);
    found.push(inner.at);
  }
  return found;
}

test('the entries of all arrays follow each other, empty ones among them', () => {
  assert.equal(walked([1, 2], [], [3], []), [1, 2, 3]);
  assert.equal(walked([], []), []);
  assert.equal(walked(), []);
});

test.run();
