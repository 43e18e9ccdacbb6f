import fc from 'fast-check';

/** Extreme values more often than chance would have them */
export const unsigned32: fc.Arbitrary<number> = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 0xffffffff }), weight: 4 },
  { arbitrary: fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff), weight: 1 },
);

export const signed32: fc.Arbitrary<number> = fc.oneof(
  { arbitrary: fc.integer({ min: -0x80000000, max: 0x7fffffff }), weight: 4 },
  { arbitrary: fc.constantFrom(-0x80000000, -1, 0, 1, 0x7fffffff), weight: 1 },
);

/** Seconds since the year 2000; all ones, which stands for no time, left out */
export const seconds: fc.Arbitrary<number> = fc.integer({ min: 0, max: 0xfffffffe });

/** True now and then: an item of a response that failed */
export const failed: fc.Arbitrary<boolean> = fc.integer({ min: 0, max: 3 }).map((n) => n === 0);
