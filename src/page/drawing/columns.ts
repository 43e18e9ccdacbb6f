import type { Point } from './series.js';

/** Points that fall into one column of pixels, of which there are more than columns */
export interface Column {
  /** From the left, from 0 */
  readonly index: number;
  /** Of the points, in their order */
  readonly first: Point;
  readonly last: Point;
  readonly least: Point;
  readonly most: Point;
  readonly count: number;
}

/**
 * Points by the column that they fall into; columns without any are left out.
 * @param points in the order of their time
 * @param columnAt of a time, growing with it
 */
export function columnsOf(points: readonly Point[], columnAt: (time: number) => number): Column[] {
  const columns: Column[] = [];
  for (let from = 0; from < points.length; ) {
    const first = points[from] as Point;
    const index = columnAt(first.time);
    let least = first;
    let most = first;
    let to = from;
    for (let point: Point | undefined = first; point !== undefined && columnAt(point.time) === index; point = points[++to]) {
      if (point.value < least.value) least = point;
      if (point.value > most.value) most = point;
    }
    columns.push({ index, first, last: points[to - 1] as Point, least, most, count: to - from });
    from = to;
  }
  return columns;
}
