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

/** Places after the point that are given for a quotient that does not end */
const MAXIMUM_PLACES = 20;

/**
 * The shortest decimal of value × multiplier ÷ divisor, exact where it ends within 20 places, else cut off there.
 * @returns undefined for a divisor of 0
 */
export function quotient(value: number | bigint, multiplier: number | bigint, divisor: number | bigint): string | undefined {
  if (Number(divisor) === 0) return undefined;
  const power = typeof divisor === 'number' && typeof multiplier === 'number' && multiplier === 1 ? POWERS.get(divisor) : undefined;
  if (power !== undefined) return scaledByTen(value, -power);
  const signed = BigInt(value) * BigInt(multiplier);
  const negative = signed < 0n !== divisor < 0;
  const numerator = signed < 0n ? -signed : signed;
  const by = BigInt(divisor < 0 ? -divisor : divisor);
  const whole = numerator / by;
  let rest = numerator % by;
  let fraction = '';
  for (let i = 0; i < MAXIMUM_PLACES && rest !== 0n; i++) {
    rest *= 10n;
    fraction += rest / by;
    rest %= by;
  }
  fraction = withoutTrailingZeros(fraction);
  const text = `${whole}${fraction === '' ? '' : `.${fraction}`}`;
  return negative && text !== '0' ? `-${text}` : text;
}

const POWERS: ReadonlyMap<number, number> = new Map([0, 1, 2, 3, 4, 5, 6].map((power) => [10 ** power, power]));

function withoutTrailingZeros(fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction.charCodeAt(end - 1) === 48) end--;
  return fraction.slice(0, end);
}
