import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nearest } from '../../../src/text/nearest.js';
import { wrapped } from '../../../src/text/wrapped.js';

const WORDS = ['translate', 'inspect', 'list', 'explain'];

test('a letter too many, too few, wrong or swapped, in either case', () => {
  for (const word of ['trranslate', 'tanslate', 'trenslate', 'tarnslate', 'TRANSLATE'])
    assert.equal(nearest(word, WORDS), ['translate'], word);
});

test('a word that resembles none has none near it', () => {
  assert.equal(nearest('frobnicate', WORDS), []);
  assert.equal(nearest('x', WORDS), []);
  assert.equal(nearest('', WORDS), []);
});

test('several that are equally near are all given', () => {
  assert.equal(nearest('ECS17x', ['ECS17a', 'ECS17b', 'ECS18a']), ['ECS17a', 'ECS17b']);
});

test('a text is broken between words', () => {
  assert.equal(wrapped('one two three', 7), ['one two', 'three']);
  assert.equal(wrapped('unbreakable', 4), ['unbreakable']);
});

test.run();
