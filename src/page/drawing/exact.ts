// Numbers as documents have them: texts of decimals, exact to the last digit. What is drawn is rounded; what is written is not.

/** Thousands set apart: `1,234,567.89` */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const inGroups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? inGroups : `${inGroups}.${fraction}`;
}

function placesOf(decimal: string): number {
  const point = decimal.indexOf('.');
  return point < 0 ? 0 : decimal.length - point - 1;
}

/** The sum of decimals, exact, without zeros at its end */
export function sumOf(decimals: readonly string[]): string {
  const places = decimals.reduce((most, decimal) => Math.max(most, placesOf(decimal)), 0);
  if (places === 0) return String(decimals.reduce((total, decimal) => total + BigInt(decimal), 0n));
  const sum = decimals.reduce((total, decimal) => total + BigInt(decimal.replace('.', '') + '0'.repeat(places - placesOf(decimal))), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}
