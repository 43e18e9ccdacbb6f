import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { firstDifference } from './compare-documents.js';

test('white space between elements and the notation of a decimal mean nothing', () => {
  assert.is(
    firstDifference('<a><b x="1.50">0.500</b><c/></a>', '<a>\n  <b x="1.5">.5</b>\n  <c></c>\n</a>'.replace('>.5', '>0.5')),
    undefined,
  );
});

test('a difference names the path, what was got and what was expected', () => {
  assert.equal(firstDifference('<a><b>1</b><b>2</b></a>', '<a><b>1</b><b>3</b></a>'), {
    path: 'a/b[2]',
    got: '<b[2]>2',
    expected: '<b[2]>3',
  });
});

test('an element that is missing, one too many and one in another place are differences', () => {
  assert.is(firstDifference('<a><b/></a>', '<a><b/><c/></a>')?.got, 'the end');
  assert.is(firstDifference('<a><b/><c/></a>', '<a><b/></a>')?.expected, 'the end');
  assert.is(firstDifference('<a><c/><b/></a>', '<a><b/><c/></a>')?.path, 'a/b');
});

test('an element inside another is no sibling of it', () => {
  assert.is(firstDifference('<a><b><c/></b></a>', '<a><b/><c/></a>')?.path, 'a/b');
});

test('texts of the same number of digits, signs and attributes are compared', () => {
  assert.is(firstDifference('<a>10</a>', '<a>1</a>')?.got, '<a>10');
  assert.is(firstDifference('<a>-1.5</a>', '<a>1.5</a>')?.got, '<a>-1.5');
  assert.is(firstDifference('<a i="1"/>', '<a j="1"/>')?.expected, '<a j="1">');
  assert.is(firstDifference('<a i="1" j="2"/>', '<a i="1"/>')?.got, '<a i="1" j="2">');
  assert.is(firstDifference('<a>01</a>', '<a>1</a>')?.got, '<a>01', 'a text that is no decimal is compared as it is');
});

test.run();
