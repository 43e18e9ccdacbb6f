import { entryName, type FieldNode } from './field-tree.js';

/** What stands at one place of two messages; one of them may have nothing there */
export type Pair = readonly [a: FieldNode | undefined, b: FieldNode | undefined];

/**
 * Brings together the parts of two messages that are the same thing: entries of lists by what they say, so that one that was put in or left out
 * moves none of the others; all else by its name.
 */
export function aligned(a: readonly FieldNode[], b: readonly FieldNode[]): Pair[] {
  const names = [...new Set([...a, ...b].map(nameOf))];
  const pairs = names.flatMap((name) => {
    const [own, others] = [a, b].map((nodes) => nodes.filter((node) => nameOf(node) === name)) as [FieldNode[], FieldNode[]];
    return alignedBy(own, others, [({ signature }) => signature, ({ key }) => key]);
  });
  // in the order of the messages, whatever the order of names
  const placeOf = ([own, other]: Pair): number => (own === undefined ? (other?.field.offset ?? 0) : own.field.offset);
  return pairs
    .map((pair, i) => [pair, i] as const)
    .sort(([x, i], [y, j]) => placeOf(x) - placeOf(y) || i - j)
    .map(([pair]) => pair);
}

const nameOf = ({ field: { name } }: FieldNode): string => entryName(name) ?? name;

type KeyOf = (node: FieldNode) => string;

/** Entries that are alone in saying what they say, on either side, are anchors; what stands between two of them is aligned by the next key, last by position */
function alignedBy(a: readonly FieldNode[], b: readonly FieldNode[], [keyOf, ...further]: readonly KeyOf[]): Pair[] {
  if (keyOf === undefined || a.length === 0 || b.length === 0) return byPosition(a, b);
  const pairs: Pair[] = [];
  let [nextA, nextB] = [0, 0];
  const between = (endA: number, endB: number): void => {
    pairs.push(...alignedBy(a.slice(nextA, endA), b.slice(nextB, endB), further));
  };
  for (const [i, j] of anchors(a.map(keyOf), b.map(keyOf))) {
    between(i, j);
    pairs.push([a[i], b[j]]);
    [nextA, nextB] = [i + 1, j + 1];
  }
  between(a.length, b.length);
  return pairs;
}

const byPosition = (a: readonly FieldNode[], b: readonly FieldNode[]): Pair[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]]);

/** Positions of keys that stand once on either side, as many as keep their order (as patience diff finds them) */
function anchors(a: readonly string[], b: readonly string[]): [number, number][] {
  const [onceInA, onceInB] = [positionsOfUnique(a), positionsOfUnique(b)];
  const common = [...onceInA].flatMap(([key, i]) => {
    const j = onceInB.get(key);
    return j === undefined ? [] : [[i, j] as [number, number]];
  });
  return longestRising(common);
}

function positionsOfUnique(keys: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>();
  const repeated = new Set<string>();
  keys.forEach((key, i) => {
    if (positions.has(key)) repeated.add(key);
    else positions.set(key, i);
  });
  for (const key of repeated) positions.delete(key);
  return positions;
}

interface Link {
  readonly pair: [number, number];
  readonly before: Link | undefined;
}

/** The longest row of pairs that rise in both numbers, of pairs that rise in the first */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  /** The pair with the lowest second number that ends a row, by the length of the row less one */
  const ends: Link[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as Link).pair[1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, before: ends[low - 1] };
  }
  const row: [number, number][] = [];
  for (let link = ends.at(-1); link !== undefined; link = link.before) row.push(link.pair);
  return row.reverse();
}
