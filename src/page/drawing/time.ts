/** In milliseconds */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Milliseconds since 1970 of a `dateTime` of a document; undefined where there is none that can be read */
export function timeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** `00:30`, `00:30:05` */
export function clockText(time: number): string {
  const date = new Date(time);
  const seconds = date.getUTCSeconds();
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}${seconds === 0 ? '' : `:${two(seconds)}`}`;
}

/** `29 Mar` */
export function dayText(time: number): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** `2026` */
export const yearText = (time: number): string => String(new Date(time).getUTCFullYear());

/** `Mar 2026` */
export const monthText = (time: number): string => `${MONTHS[new Date(time).getUTCMonth()]}`;

/** `29 Mar 2026 00:30`, UTC */
export const timeText = (time: number): string => `${dayText(time)} ${yearText(time)} ${clockText(time)}`;
