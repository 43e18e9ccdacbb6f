import type { TextBase, TextType } from './types.js';

/** What is wrong with a text of a type, by XML Schema Part 2: `"1.5" is no integer`; undefined where it is valid */
export function problemOfText(type: TextType, text: string): string | undefined {
  const { base, words, pattern } = type;
  const value = base === 'string' ? text : collapsed(text);
  const quoted = JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
  if (!isOfBase(base, value)) return `${quoted} is no ${base}`;
  if (base === 'integer' && !isInRange(type, value)) return `${quoted} is not in the range ${rangeText(type)}`;
  if (!hasLength(type, value)) return `${quoted} is not of the length ${type.minLength ?? 0} to ${type.maxLength ?? 'any'}`;
  if (pattern !== undefined && !expressionOf(pattern).test(value)) return `${quoted} is not of the form ${pattern}`;
  if (words !== undefined && !words.includes(value))
    return `${quoted} is none of ${words.length > 20 ? `${words.length} words` : words.join(', ')}`;
  return undefined;
}

/** White space as all types but strings have it */
const collapsed = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

const TIME = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
const DATE = /^(-?\d{4,}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)?$/;
const DAY = /^(-?\d{4,})-(\d\d)-(\d\d)$/;

function isOfBase(base: TextBase, value: string): boolean {
  switch (base) {
    case 'integer':
      return /^[+-]?\d+$/.test(value);
    case 'decimal':
      return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(value);
    case 'boolean':
      return /^(true|false|0|1)$/.test(value);
    case 'hexBinary':
      return /^([0-9A-Fa-f]{2})*$/.test(value);
    case 'base64Binary':
      return /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|[A-Za-z0-9+/][AQgw]==)?$/.test(value.replaceAll(' ', ''));
    case 'dateTime': {
      const t = value.indexOf('T');
      return t > 0 && isDay(value.slice(0, t)) && isTime(value.slice(t + 1));
    }
    case 'date': {
      const [, day = '', zone] = DATE.exec(value) ?? [];
      return isDay(day) && isZone(zone);
    }
    case 'time':
      return isTime(value);
    case 'string':
    case 'token':
      return true;
  }
}

function isDay(value: string): boolean {
  const [, year = '', month, day] = DAY.exec(value) ?? [];
  const digits = year.replace('-', '');
  if (digits === '' || Number(digits) === 0 || (digits.length > 4 && digits.startsWith('0'))) return false;
  return Number(month) >= 1 && Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month));
}

/** Days of a month; 0 where there is no such month */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [0, 31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
}

function isTime(value: string): boolean {
  const [, hour, minute, second, fraction = '', zone] = TIME.exec(value) ?? [];
  if (hour === undefined || !isZone(zone)) return false;
  const isEndOfDay = hour === '24' && minute === '00' && second === '00' && /^\.?0*$/.test(fraction);
  return isEndOfDay || (Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60);
}

/** Up to 14 hours */
function isZone(zone: string | undefined): boolean {
  if (zone === undefined || zone === 'Z') return true;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  return minutes < 60 && hours * 60 + minutes <= 14 * 60;
}

function isInRange({ minInclusive, maxInclusive, totalDigits }: TextType, value: string): boolean {
  if (minInclusive === undefined && maxInclusive === undefined && totalDigits === undefined) return true;
  const number = BigInt(value.replace('+', ''));
  if (minInclusive !== undefined && number < minInclusive) return false;
  if (maxInclusive !== undefined && number > maxInclusive) return false;
  return totalDigits === undefined || String(number).replace('-', '').length <= totalDigits;
}

const rangeText = ({ minInclusive, maxInclusive, totalDigits }: TextType): string =>
  `${minInclusive ?? ''}..${maxInclusive ?? ''}${totalDigits === undefined ? '' : ` of ${totalDigits} digits`}`;

function hasLength({ minLength = 0, maxLength }: TextType, value: string): boolean {
  if (minLength === 0 && (maxLength === undefined || value.length <= maxLength)) return true;
  const characters = [...value].length;
  return characters >= minLength && (maxLength === undefined || characters <= maxLength);
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  let expression = expressions.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(`^(?:${pattern})$`, 'u');
    expressions.set(pattern, expression);
  }
  return expression;
}
