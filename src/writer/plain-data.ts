/** A document, or a part of it, as plain data: see formOf for what is what */
export type PlainData = string | number | bigint | boolean | PlainObject | readonly PlainData[];

/** Elements and attributes by their names in the schema */
export interface PlainObject {
  readonly [name: string]: PlainData;
}

/** Whether decimals are their exact text, or the nearest numbers */
export type Decimals = 'strings' | 'numbers';
