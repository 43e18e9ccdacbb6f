import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { problemOfChildren } from '../../../mappings/schema/content-model.js';
import { SchemaTypes } from '../../../mappings/schema/read-table.js';

/** What is wrong with children, in the notation of the table: `A? (B|C)+`; undefined where they are as it says */
function problem(model: string, children: string) {
  const types = new SchemaTypes('', `Parent ${model}`, () => true);
  return problemOfChildren(types.element('Parent'), children.split(' ').filter(Boolean));
}

const isValid = (model: string, ...children: string[]) => {
  for (const names of children) assert.is(problem(model, names), undefined, `${model}: ${names}`);
};

test('a sequence has its members in their order', () => {
  isValid('A? B? C?', '', 'A', 'B', 'A C', 'A B C');
  assert.equal(problem('A? B? C?', 'B A'), { at: 1, demanded: [] });
  assert.equal(problem('A? B? C?', 'A A'), { at: 1, demanded: [] });
  assert.equal(problem('A? B? C?', 'A X'), { at: 1, demanded: [] });
});

test('what is demanded is told, at its place', () => {
  isValid('A B', 'A B');
  assert.equal(problem('A B', 'A'), { at: 1, demanded: ['B'] });
  assert.equal(problem('A B', 'B A'), { at: 0, demanded: ['A'] });
  assert.equal(problem('A (B|C) D', 'A D'), { at: 1, demanded: ['B', 'C'] });
});

test('as often as the schema says', () => {
  isValid('A{2,3}', 'A A', 'A A A');
  assert.equal(problem('A{2,3}', 'A'), { at: 1, demanded: ['A'] });
  assert.equal(problem('A{2,3}', 'A A A A'), { at: 3, demanded: [] });
  isValid('A* B+', 'B', 'A A A B B');
  assert.equal(problem('A* B+', 'A A'), { at: 2, demanded: ['B'] });
});

test('a choice has one of its alternatives, or nothing where one of them may be empty', () => {
  isValid('(A B?|C)', 'A', 'A B', 'C');
  assert.equal(problem('(A B?|C)', 'A C'), { at: 1, demanded: [] });
  assert.equal(problem('(A B?|C)', ''), { at: 0, demanded: ['A', 'C'] });
  isValid('(A?|B)', '', 'A', 'B');
  isValid('X (A|B)? Y', 'X Y', 'X B Y');
});

test('groups are repeated', () => {
  isValid('N (A|B)+', 'N A', 'N B A A B');
  assert.equal(problem('N (A|B)+', 'N'), { at: 1, demanded: ['A', 'B'] });
  isValid('(A B?)+', 'A', 'A B A A B');
  assert.equal(problem('(A B?)+', 'A B B'), { at: 2, demanded: [] });
  isValid('(A B)? C', 'C', 'A B C');
  assert.equal(problem('(A B)? C', 'A C'), { at: 1, demanded: ['B'] });
});

test('an element without children has none', () => {
  isValid('', '');
  assert.equal(problem('', 'A'), { at: 0, demanded: [] });
});

test.run();
