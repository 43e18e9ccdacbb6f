/** Code units that are handed over as arguments of one call */
const AT_ONCE = 4096;

/**
 * The octets from `at` up to, not including, `end` as ISO 8859-1, each the character of its number. A TextDecoder would read
 * windows-1252 under that name.
 */
export function latin1Text(octets: Uint8Array, at = 0, end = octets.length): string {
  let text = '';
  for (let from = at; from < end; from += AT_ONCE) text += String.fromCharCode(...octets.subarray(from, Math.min(end, from + AT_ONCE)));
  return text;
}
