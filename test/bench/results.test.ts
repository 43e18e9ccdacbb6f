import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkBound, type Measured } from '../../bench/measured.js';
import { changesOf, failureOf, lineOf, warmthOf } from '../../bench/report.js';
import { ofProcesses, overEveryTime } from '../../bench/results.js';

const measured = (value: number, rest: Partial<Measured> = {}): Measured => ({
  suite: 'mix',
  name: 'plain',
  value,
  unit: '×',
  floor: 'the floor',
  limit: 8,
  ...rest,
});

/** Gives the next measurement of a suite at each call */
function answers(...values: number[]): { readonly measure: (suite: string) => readonly Measured[]; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    measure: (suite) => {
      asked.push(suite);
      return [measured(values[asked.length - 1], { suite })];
    },
  };
}

test('a limit that is passed three times in a row fails', () => {
  const { measure, asked } = answers(9, 10);
  const [{ values }] = overEveryTime([measured(12)], measure);
  assert.equal(values, [12, 9, 10]);
  assert.equal(asked, ['mix', 'mix']);
});

test('a limit that holds at the second or third time does not fail', () => {
  assert.equal(overEveryTime([measured(12)], answers(8).measure), []);
  assert.equal(overEveryTime([measured(12)], answers(9, 7.9).measure), []);
});

test('a suite whose limits hold is not measured again, nor one without limits', () => {
  const { measure, asked } = answers();
  const { limit: _, ...unbound } = measured(99, { suite: 'logs' });
  assert.equal(overEveryTime([measured(8), unbound], measure), []);
  assert.equal(asked, []);
});

test('a failure says which limit was passed, every value, and by how much at the least', () => {
  assert.is(
    failureOf(measured(12), [12, 10, 8.8]),
    'mix / plain: 12.00 ×, 10.00 ×, 8.80 × the floor, where at most 8.00 × is allowed: +10 % at the least',
  );
});

test('several processes give the median, and how far they lie apart', () => {
  const [median, spread] = ofProcesses([3, 2, 5].map((value) => [measured(value, { microseconds: 10 * value, spreadLimit: 2 })]));
  assert.is(median.value, 3);
  assert.is(median.microseconds, 30);
  assert.is(spread.name, 'plain: spread');
  assert.is(spread.value, 2.5);
  assert.is(spread.limit, 2);
});

test('one process gives what it measured', () => {
  assert.equal(ofProcesses([[measured(3)]]), [measured(3)]);
});

test('a limit above 10 has a reason', () => {
  assert.throws(() => checkBound('plain', { limit: 11 }), /plain: a limit of 11 × needs a reason/);
  checkBound('plain', { limit: 10 });
  checkBound('plain', { limit: 11, reason: 'markup' });
});

test('against an earlier run each case says what became of it', () => {
  const [less, more, fresh] = changesOf(
    [measured(6), measured(9, { name: 'keys' }), measured(1, { name: 'log' })],
    [measured(8), measured(6, { name: 'keys' })],
  );
  assert.match(less, /^ {2}mix \/ plain +8\.00 × → +6\.00 × {2}−25 %$/);
  assert.match(more, /^ {2}mix \/ keys +6\.00 × → +9\.00 × {2}\+50 %$/);
  assert.match(fresh, /^ {2}mix \/ log +1\.00 × {2}not in the earlier run$/);
});

test('a line of the report says what is over its limit', () => {
  assert.match(lineOf(measured(9, { microseconds: 12.345 })), /plain +12\.35 µs +9\.00 × the floor {2}OVER 8\.00 ×$/);
  assert.match(lineOf(measured(7)), / 7\.00 × the floor {2}\(at most 8\.00 ×\)$/);
  assert.match(
    lineOf(measured(2.5e6, { unit: 'octets', limit: 4e6, floor: 'on the heap' })),
    /2\.50 MB on the heap {2}\(at most 4\.00 MB\)$/,
  );
});

test('the report says how warm what was measured is, and nothing of what starts afresh', () => {
  assert.equal(warmthOf([measured(7, { warmSeconds: 4 }), measured(7, { warmSeconds: 4 }), measured(2, { warmSeconds: 1 })]), [
    '  warm: each ran in turns with its floor for 4 or 1 s of processor time before',
  ]);
  assert.equal(warmthOf([measured(2, { warmSeconds: 0 }), measured(4e6, { unit: 'octets' })]), []);
});

test.run();
