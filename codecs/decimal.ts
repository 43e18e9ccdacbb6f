/**
 * The shortest decimal of value × 10^scaler, exact: `12.345`, `12`, `-0.5`.
 */
export function scaledByTen(value: number | bigint, scaler: number): string {
  const negative = value < 0;
  const digits = String(negative ? -value : value);
  if (digits === '0') return '0';
  if (scaler >= 0) return `${negative ? '-' : ''}${digits}${'0'.repeat(scaler)}`;
  const places = -scaler;
  const padded = digits.padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  const fraction = withoutTrailingZeros(padded.slice(padded.length - places));
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Places after the point that are given of a quotient that never ends */
const MAXIMUM_PLACES = 20;

/**
 * The shortest decimal of value × multiplier ÷ divisor, exact to its last place.
 * @returns undefined for a quotient that never ends
 * @throws RangeError for a divisor of 0
 */
export function quotient(value: number | bigint, multiplier: number | bigint, divisor: number | bigint): string | undefined {
  const power = typeof divisor === 'number' && multiplier === 1 ? POWERS.get(divisor) : undefined;
  if (power !== undefined) return scaledByTen(value, -power);
  const numerator = BigInt(value) * BigInt(multiplier);
  const denominator = BigInt(divisor);
  if (denominator === 0n) throw new RangeError('a divisor of 0');
  const places = placesOf(numerator, denominator);
  return places === undefined ? undefined : scaledByTen((numerator * 10n ** BigInt(places)) / denominator, -places);
}

/** As `quotient`, of one that never ends: cut after 20 places. Of numbers of 64 bits none becomes 0 by that. */
export function cutQuotient(value: number | bigint, multiplier: number | bigint, divisor: number | bigint): string {
  const numerator = BigInt(value) * BigInt(multiplier) * 10n ** BigInt(MAXIMUM_PLACES);
  return scaledByTen(numerator / BigInt(divisor), -MAXIMUM_PLACES);
}

/** How many places after the point a quotient has: it ends where nothing but 2 and 5 divides the lowest denominator */
function placesOf(numerator: bigint, denominator: bigint): number | undefined {
  let a = numerator;
  let b = denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  let rest = denominator / a;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n || rest === -1n ? Math.max(twos, fives) : undefined;
}

const POWERS: ReadonlyMap<number, number> = new Map([0, 1, 2, 3, 4, 5, 6].map((power) => [10 ** power, power]));

function withoutTrailingZeros(fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction.charCodeAt(end - 1) === 48) end--;
  return fraction.slice(0, end);
}
