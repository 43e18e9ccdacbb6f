import { RESPONSES } from '../../mappings/index.js';
import type { Table } from './table-row.js';

/** Service request variants whose responses a table has rows of */
const VARIANTS: Readonly<Record<Exclude<Table, 'alerts'>, RegExp>> = {
  readings: /^4\./,
  profile: /^4\.(6|8|17)(\.|$)/,
  billing: /^4\.4\./,
  events: /^6\.13$/,
  registers: /^4\.(1|2)(\.|$)/,
};

/** Tables that have the readings in the payload of a billing data log alert */
const WITH_BILLING_ALERTS: ReadonlySet<Table> = new Set<Table>(['readings', 'billing']);

const responses = new Map<Table, ReadonlySet<string>>();

/** The `…Rsp` elements that a table has rows of */
function responsesOf(table: Exclude<Table, 'alerts'>): ReadonlySet<string> {
  let names = responses.get(table);
  if (names === undefined) {
    const variants = RESPONSES.flatMap((useCase) => Object.entries(useCase.variants));
    names = new Set(variants.filter(([variant]) => VARIANTS[table].test(variant)).map(([, name]) => name));
    responses.set(table, names);
  }
  return names;
}

/** Whether a table has rows of such a response */
export const hasResponse = (table: Table, response: string): boolean => table !== 'alerts' && responsesOf(table).has(response);

/** Whether a table has rows of alerts: one of each, or what a billing data log alert brings */
export const hasAlerts = (table: Table): boolean => table === 'alerts' || WITH_BILLING_ALERTS.has(table);
