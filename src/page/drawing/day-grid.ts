import { escapeHtml } from '../view/html.js';
import { px, svg, svgLine, svgRect, svgText } from './markup.js';

/** Minutes of a day */
const MINUTES = 24 * 60;

/** A part of a day in which one thing holds */
export interface Stretch {
  /** In minutes from midnight; the last one may end at 1440 */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Which of the eight tints, from 0: what is alike has the same */
  readonly tint: number;
  readonly tip: string;
}

/** A moment of a day at which something is switched */
export interface Switching {
  /** In minutes from midnight */
  readonly at: number;
  readonly kind: 'on' | 'off' | 'level';
  readonly text: string;
  /** Whether it counts on some such days only */
  readonly isLimited: boolean;
  readonly tip: string;
}

/** A row of the grid: a kind of day, or a day of the week */
export interface DayRow {
  readonly name: string;
  readonly stretches?: readonly Stretch[];
  readonly switchings?: readonly Switching[];
}

const WIDTH = 800;
const ROW = 30;
const TOP = 6;
const BOTTOM = 42;
const RIGHT = 24;
const CHARACTER = 7.4;
/** Room that the mark of a switching takes */
const MARK = 7;
const TINTS = 8;

/**
 * Days, one below the other, over the 24 hours
 * @param timeTitle what the hours are: `UTC`
 */
export function dayGrid(title: string, summary: readonly string[], rows: readonly DayRow[], timeTitle: string): string {
  const left = 16 + Math.max(...rows.map(({ name }) => name.length)) * CHARACTER;
  const width = WIDTH - left - RIGHT;
  const x = (minute: number): number => left + (minute / MINUTES) * width;
  const bottom = TOP + ROW * rows.length;
  const hours = Array.from({ length: 9 }, (_, i) => i * 3).map(
    (hour) =>
      svgLine(x(hour * 60), TOP, x(hour * 60), bottom, 'grid') +
      svgText(x(hour * 60), bottom + 16, `${String(hour).padStart(2, '0')}:00`, 'middle'),
  );
  const lanes = rows.map(({ name, stretches = [] }, i) => {
    const y = TOP + ROW * i;
    return `${svgText(left - 10, y + ROW / 2 + 4, name, 'end')}${svgRect(left, y + 3, width, ROW - 6, 'empty')}${stretches.map((one) => stretchOf(one, x, y)).join('')}`;
  });
  const contents = rows.map(
    ({ stretches = [], switchings = [] }, i) =>
      `${stretches.map((one) => labelOf(one, x, TOP + ROW * i)).join('')}${switchingsOf(switchings, x, TOP + ROW * i)}`,
  );
  const axisTitle = svgText(left + width, bottom + 36, timeTitle, 'end', 'unit');
  return svg(WIDTH, bottom + BOTTOM, title, summary, `${lanes.join('')}${hours.join('')}${contents.join('')}${axisTitle}`);
}

const stretchOf = ({ from, to, tint, tip }: Stretch, x: (minute: number) => number, y: number): string =>
  svgRect(x(from), y + 3, x(to) - x(from), ROW - 6, `tint-${tint % TINTS}`, tip);

/** Where there is room for it */
function labelOf({ from, to, text }: Stretch, x: (minute: number) => number, y: number): string {
  const hasRoom = x(to) - x(from) > text.length * CHARACTER + 6;
  return hasRoom ? svgText((x(from) + x(to)) / 2, y + ROW / 2 + 4, text, 'middle', 'on-tint') : '';
}

/** A mark for each, with its text where the next one leaves room for it */
function switchingsOf(all: readonly Switching[], x: (minute: number) => number, y: number): string {
  const sorted = [...all].sort((a, b) => a.at - b.at);
  return sorted
    .map((one, i) => {
      const at = x(one.at);
      const next = sorted[i + 1];
      const room = (next === undefined ? WIDTH : x(next.at)) - at - 2 * MARK;
      const label = room > one.text.length * CHARACTER ? svgText(at + MARK + 2, y + ROW / 2 + 4, one.text, 'start') : '';
      return markOf(one, at, y + ROW / 2) + label;
    })
    .join('');
}

function markOf({ kind, isLimited, tip }: Switching, x: number, y: number): string {
  const shape = {
    on: `M${px(x - 6)} ${px(y + 5)}h12l-6 -11z`,
    off: `M${px(x - 6)} ${px(y - 5)}h12l-6 11z`,
    level: `M${px(x)} ${px(y - 6)}l6 6l-6 6l-6 -6z`,
  };
  return `<path d="${shape[kind]}" class="switch ${kind}${isLimited ? ' limited' : ''}"><title>${escapeHtml(tip)}</title></path>`;
}
