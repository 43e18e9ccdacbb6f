import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { useCases } from '../../../src/index.js';
import { lazyList } from '../../../src/translation/lazy-list.js';

test('the list of use cases is an array like any other, which nobody can change', () => {
  assert.ok(Array.isArray(useCases));
  assert.ok(useCases.length > 200);
  assert.is(
    useCases.filter(({ kind }) => kind === 'alert').length + useCases.filter(({ kind }) => kind === 'response').length,
    useCases.length,
  );
  assert.is([...useCases].length, useCases.length);
  assert.is(JSON.parse(JSON.stringify(useCases)).length, useCases.length);
  assert.equal(Object.keys(useCases).slice(0, 2), ['0', '1']);
  assert.ok(Object.isFrozen(useCases));
  assert.throws(() => (useCases as unknown[]).push({}), TypeError);
  assert.throws(() => {
    (useCases as unknown[])[0] = {};
  }, TypeError);
});

test('a list is made when it is first looked at, and once', () => {
  const looks: ((list: readonly number[]) => unknown)[] = [
    (list) => list.length,
    (list) => list[1],
    (list) => 1 in list,
    (list) => Object.keys(list),
    (list) => Object.isFrozen(list),
    (list) => Object.isExtensible(list),
    (list) => Object.getOwnPropertyDescriptor(list, 0),
  ];
  for (const look of looks) {
    let made = 0;
    const list = lazyList(() => {
      made++;
      return [1, 2];
    });
    assert.is(made, 0);
    look(list);
    assert.equal([...list], [1, 2]);
    assert.is(made, 1, look.toString());
  }
});

test.run();
