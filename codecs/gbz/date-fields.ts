import * as types from './data-types.js';
import { field, fields } from './field-shapes.js';

/**
 * Date (ZCL 2.5.2) field by field: year counted from 1900, month, day of month, day of week from Monday (1). FF is any;
 * so the octets are general data, in which no number stands for not available.
 */
export const dateFields = () =>
  fields({ year: field(types.DATA8), month: field(types.DATA8), day: field(types.DATA8), dayOfWeek: field(types.DATA8) });

export type DateFields = ReturnType<typeof dateFields>;
