import { escapeHtml } from '../view/html.js';
import { counted } from '../view/words.js';
import { px, shortened, svg, svgLine, svgText } from './markup.js';
import type { Picture, Values } from './picture.js';
import { DAY, timeText } from './time.js';
import { timeTicks } from './time-axis.js';

/** Something that happened */
export interface Happening {
  readonly time: number;
  /** What happened; what is alike stands in one lane */
  readonly what: string;
  /** All else that is said of it; empty where that is nothing */
  readonly detail: string;
}

export interface TimeLine {
  readonly title: string;
  readonly happenings: readonly Happening[];
  readonly notes: readonly string[];
  readonly values: Values;
}

const WIDTH = 800;
const LANE = 24;
const TOP = 8;
const BOTTOM = 54;
const RIGHT = 48;
/** Pixels of a character, and characters that the names of lanes have room for */
const CHARACTER = 7.1;
const NAME_ROOM = 46;
const TICK_ROOM = 74;

/** A lane for each thing that happens, in the order in which they first did, with a mark for each time */
export function timeLineOf({ title, happenings, notes, values }: TimeLine): Picture {
  const sorted = [...happenings].sort((a, b) => a.time - b.time);
  const lanes = new Map<string, Happening[]>();
  for (const one of sorted) {
    const lane = lanes.get(one.what);
    if (lane === undefined) lanes.set(one.what, [one]);
    else lane.push(one);
  }
  const summary = [inWords(sorted, lanes), ...notes];
  return { title, summary, drawing: sorted.length === 0 ? '' : drawn(title, summary, sorted, lanes), values };
}

function inWords(sorted: readonly Happening[], lanes: ReadonlyMap<string, readonly Happening[]>): string {
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  if (first === undefined || last === undefined) return 'No entry has a time.';
  if (sorted.length === 1) return `One entry, at ${timeText(first.time)}.`;
  const most = [...lanes].reduce((one, other) => (other[1].length > one[1].length ? other : one));
  const often = lanes.size === 1 || most[1].length === 1 ? '' : ` Most often: ${most[0]} (${most[1].length}).`;
  return `${sorted.length} entries of ${counted(lanes.size, 'kind')}, from ${timeText(first.time)} to ${timeText(last.time)}.${often}`;
}

function drawn(
  title: string,
  summary: readonly string[],
  sorted: readonly Happening[],
  lanes: ReadonlyMap<string, readonly Happening[]>,
): string {
  const names = [...lanes.keys()].map((name) => shortened(name, NAME_ROOM));
  const left = 16 + Math.max(...names.map(({ length }) => length)) * CHARACTER;
  const width = WIDTH - left - RIGHT;
  const start = (sorted[0] as Happening).time;
  const end = (sorted[sorted.length - 1] as Happening).time;
  const edge = (end - start) * 0.03 || DAY / 2;
  const from = start - edge;
  const to = end + edge;
  const x = (time: number): number => left + ((time - from) / (to - from)) * width;
  const bottom = TOP + LANE * lanes.size;
  const ticks = timeTicks(from, to, Math.floor(width / TICK_ROOM));
  const grid = ticks.map(
    ({ at, text, below }) =>
      svgLine(x(at), TOP, x(at), bottom, 'grid') +
      svgText(x(at), bottom + 16, text, 'middle') +
      (below === '' ? '' : svgText(x(at), bottom + 31, below, 'middle')),
  );
  const rows = [...lanes].map(([name, happened], i) => {
    const y = TOP + LANE * i + LANE / 2;
    const marks = happened.map(({ time, what, detail }) => {
      const tip = `${timeText(time)}: ${what}${detail === '' ? '' : `; ${detail}`}`;
      return `<circle cx="${px(x(time))}" cy="${px(y)}" r="5" class="mark"><title>${escapeHtml(tip)}</title></circle>`;
    });
    const label = `<g><title>${escapeHtml(name)}</title>${svgText(left - 10, y + 4, names[i] as string, 'end')}</g>`;
    const count = happened.length === 1 ? '' : svgText(WIDTH - RIGHT + 8, y + 4, `× ${happened.length}`, 'start', 'unit');
    return `<g class="lane">${label}${svgLine(left, y, left + width, y, 'grid')}${marks.join('')}${count}</g>`;
  });
  const axisTitle = svgText(left + width, bottom + 48, 'UTC', 'end', 'unit');
  return svg(WIDTH, bottom + BOTTOM, title, summary, `${grid.join('')}${rows.join('')}${axisTitle}`);
}
