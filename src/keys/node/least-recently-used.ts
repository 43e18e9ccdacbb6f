import { LRUCache } from 'lru-cache';

const one = (): number => 1;

/** A cache of the values used last, `most` at most. It grows as it is filled: many a translator sees few parties. */
export const leastRecentlyUsed = <K extends string | number, V extends object>(most: number): LRUCache<K, V> =>
  // with `max`, memory for all would be taken at once
  new LRUCache<K, V>({ maxSize: most, sizeCalculation: one });
