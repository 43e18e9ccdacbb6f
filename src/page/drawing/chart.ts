import { escapeHtml } from '../view/html.js';
import { counted } from '../view/words.js';
import { columnsOf } from './columns.js';
import { px, svg, svgLine, svgRect, svgText } from './markup.js';
import type { Picture, Values } from './picture.js';
import { inWords, type Point, type Series, spanOf, withUnit } from './series.js';
import { timeText } from './time.js';
import { timeTicks } from './time-axis.js';
import { type ValueAxis, valueAxis } from './value-axis.js';

/** Values over time: a panel for each series, one below the other, over one axis of time */
export interface Chart {
  readonly title: string;
  /** What the values are of: `48 half hours` */
  readonly about: string;
  readonly series: readonly Series[];
  /** How long intervals of amounts are, in milliseconds; 0 where there are none */
  readonly interval: number;
  /** What the times are: `UTC, end of the half hour` */
  readonly timeTitle: string;
  /** What else is to be known: where units come from, what has no place */
  readonly notes: readonly string[];
  readonly values: Values;
}

const WIDTH = 800;
const RIGHT = 44;
const HEADING = 26;
const BOTTOM = 54;
const GAP = 14;
/** Of one panel alone, and of one among others */
const TALL = 190;
const LOW = 100;
/** Pixels of a digit */
const DIGIT = 7;
/** Between two marks of the axis of time */
const TICK_ROOM = 74;
/** Width of bars below which those of a column are drawn together, and of such columns */
const THIN = 1.2;
const COLUMN = 2;
/** Width of what stands for a moment */
const STEM = 5;
/** Least width of what can be pointed at */
const STRIP = 8;

/** Where things are in a panel */
interface Panel {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
  readonly interval: number;
}

export function chartOf(chart: Chart): Picture {
  const series = chart.series.filter(({ points }) => points.length > 0);
  const { title, about, timeTitle, notes, values } = chart;
  const summary = [`${about}.`, ...series.map(inWords), ...notes];
  return { title, summary, drawing: series.length === 0 ? '' : drawn(title, summary, series, chart.interval, timeTitle), values };
}

function drawn(title: string, summary: readonly string[], series: readonly Series[], interval: number, timeTitle: string): string {
  const height = series.length === 1 ? TALL : LOW;
  const axes = series.map((one) => axisOf(one, height));
  const longest = Math.max(...axes.flatMap(({ ticks }) => ticks.map(({ text }) => text.length)));
  const left = 16 + longest * DIGIT;
  const width = WIDTH - left - RIGHT;
  const { from, to } = spanOf(series, interval);
  const x = (time: number): number => left + ((time - from) / (to - from)) * width;
  const each = HEADING + height + GAP;
  const ticks = timeTicks(from, to, Math.floor(width / TICK_ROOM));
  const bottom = each * series.length - GAP;
  const panels = series.map((one, i) => {
    const axis = axes[i] as ValueAxis;
    const top = i * each + HEADING;
    const y = (value: number): number => top + height - ((value - axis.from) / (axis.to - axis.from)) * height;
    const panel: Panel = { left, width, top, height, x, y, interval };
    const grid = [
      ...ticks.map(({ at }) => svgLine(x(at), top, x(at), top + height, 'grid')),
      ...axis.ticks.map(
        ({ at, text }) => svgLine(left, y(at), left + width, y(at), at === 0 ? 'zero' : 'grid') + svgText(left - 6, y(at) + 4, text, 'end'),
      ),
    ];
    const heading = svgText(left, top - 10, one.unit === undefined ? one.name : `${one.name} (${one.unit})`, 'start', 'heading');
    return `<g class="panel">${heading}${grid.join('')}${marksOf(one, panel)}</g>`;
  });
  const times = ticks.map(
    ({ at, text, below }) =>
      svgText(x(at), bottom + 16, text, 'middle') + (below === '' ? '' : svgText(x(at), bottom + 31, below, 'middle')),
  );
  const axisTitle = svgText(left + width, bottom + 48, timeTitle, 'end', 'unit');
  return svg(WIDTH, bottom + BOTTOM, title, summary, `${panels.join('')}<g class="times">${times.join('')}</g>${axisTitle}`);
}

/** Amounts from 0; levels between the least and the most of them */
function axisOf({ kind, points }: Series, height: number): ValueAxis {
  let least = kind === 'levels' ? Number.POSITIVE_INFINITY : 0;
  let most = kind === 'levels' ? Number.NEGATIVE_INFINITY : 0;
  for (const { value } of points) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return valueAxis(least, most, height / 38);
}

function marksOf(series: Series, panel: Panel): string {
  if (series.kind === 'levels') return levels(series, panel);
  if (series.kind === 'payments') return payments(series, panel);
  const bar = panel.x(panel.interval) - panel.x(0);
  return bar < THIN ? manyAmounts(series, panel) : amounts(series, panel);
}

/** A bar for each interval */
function amounts({ points, unit }: Series, { x, y, interval }: Panel): string {
  return points
    .map(({ time, value, text }) => {
      const from = x(time - interval);
      const width = x(time) - from;
      const gap = width > 4 ? 1 : 0;
      return bar(from + gap / 2, width - gap, value, y, `${timeText(time - interval)} to ${timeText(time)}: ${withUnit(text, unit)}`);
    })
    .join('');
}

function payments({ points, unit }: Series, { x, y }: Panel): string {
  return points
    .map(({ time, value, text }) => bar(x(time) - STEM / 2, STEM, value, y, `${timeText(time)}: ${withUnit(text, unit)}`))
    .join('');
}

function bar(x: number, width: number, value: number, y: (value: number) => number, tip: string): string {
  const top = Math.min(y(value), y(0));
  return svgRect(x, top, width, Math.abs(y(value) - y(0)), 'bar', tip);
}

/** From least to most of the intervals that share a column of pixels, and paler from 0 on */
function manyAmounts({ points, unit }: Series, panel: Panel): string {
  const { left, x, y, interval } = panel;
  const middle = (time: number): number => x(time - interval / 2) - left;
  let reach = '';
  let within = '';
  for (const { index, least, most } of columnsOf(points, (time) => Math.floor(middle(time) / COLUMN))) {
    const at = left + (index + 0.5) * COLUMN;
    reach += `M${px(at)} ${px(y(Math.max(most.value, 0)))}V${px(y(Math.min(least.value, 0)))}`;
    within += `M${px(at)} ${px(y(most.value))}v${px(Math.max(1, y(least.value) - y(most.value)))}`;
  }
  return `<path d="${reach}" class="reach"/><path d="${within}" class="within"/>${tipsOf(points, unit, middle, panel)}`;
}

/** What tells of the values in a strip of pixels, where each by itself is too thin to be pointed at */
function tipsOf(
  points: readonly Point[],
  unit: string | undefined,
  offset: (time: number) => number,
  { left, top, height, interval }: Panel,
): string {
  return columnsOf(points, (time) => Math.floor(offset(time) / STRIP))
    .map(({ index, first, last, least, most, count }) => {
      const span = `${timeText(first.time - interval)} to ${timeText(last.time)}`;
      const tip = `${span}: ${counted(count, 'value')}, ${withUnit(least.text, unit)} to ${withUnit(most.text, unit)}`;
      return svgRect(left + index * STRIP, top, STRIP, height, 'hit', tip);
    })
    .join('');
}

/** A line through what stood there, with a dot for each value where there is room for dots */
function levels({ points, unit }: Series, panel: Panel): string {
  const { left, width, x, y, interval } = panel;
  if (points.length * STRIP <= width) {
    const dots = points.map(({ time, value, text }) => dot(x(time), y(value), `${timeText(time)}: ${withUnit(text, unit)}`));
    return `${lineThrough(points, x, y, interval)}${dots.join('')}`;
  }
  // least and most of a pixel, in their order, so that nothing that stands out is lost
  const drawn = columnsOf(points, (time) => Math.floor(x(time))).flatMap(({ least, most }) => {
    if (least === most) return [least];
    return least.time < most.time ? [least, most] : [most, least];
  });
  return `${lineThrough(drawn, x, y, interval)}${tipsOf(points, unit, (time) => x(time) - left, panel)}`;
}

function dot(x: number, y: number, tip: string): string {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="3.5" class="dot"><title>${escapeHtml(tip)}</title></circle>`;
}

function lineThrough(points: readonly Point[], x: (time: number) => number, y: (value: number) => number, interval: number): string {
  let previous: Point | undefined;
  const parts = points.map((point) => {
    // where an interval is missing the line has a gap
    const isJoined =
      previous !== undefined &&
      (interval === 0 || point.time - previous.time < 1.5 * interval || x(point.time) - x(previous.time) < COLUMN);
    previous = point;
    return `${isJoined ? 'L' : 'M'}${px(x(point.time))} ${px(y(point.value))}`;
  });
  return `<path d="${parts.join('')}" class="level"/>`;
}
