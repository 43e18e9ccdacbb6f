import { euiText } from '../../codecs/envelope/eui.js';
import { hexNumber } from '../../codecs/hex.js';
import { ABSENT } from '../../codecs/slots.js';
import { dateTimeText } from '../../codecs/time/date-time.js';
import { ALERT_NAMES } from '../../mappings/enumerations/alert-codes.js';
import { schemaOf } from '../../mappings/schema/schema.js';
import { run, runInSteps } from '../compile/program/run.js';
import { detailOf, eventOf } from '../rows/entry-rows.js';
import { type Found, RowWriter } from '../rows/row-writer.js';
import type { Table, TableRow } from '../rows/table-row.js';
import { BILLING_ALERT } from '../rows/table-row.js';
import { type ElementForm, formOf } from '../writer/data-form.js';
import type { CurrentMessage } from './current-message.js';
import type { MessagePlan } from './message-plan.js';
import type { Verdicts } from './verification.js';

/**
 * The rows of a message that has been read
 * @param response `…Rsp` element; undefined of an alert
 */
export function* rowsOf(
  current: CurrentMessage,
  plan: MessagePlan,
  table: Table,
  response: string | undefined,
  verdicts: Verdicts,
): Generator<TableRow, void, void> {
  const { octets, originatorAt, dateTimeAt } = current.envelope;
  const device = euiText(octets, originatorAt);
  const messageTime = dateTimeAt === ABSENT ? undefined : dateTimeText(octets, dateTimeAt);
  const { useCase } = plan;
  const verdict = verdicts.mac === 'absent' ? verdicts.signature : verdicts.mac;
  const row = (found: Found): TableRow => ({ device, useCase, messageTime, ...found, verdict });
  if (table === 'alerts') {
    yield row(alertOf(current, plan));
    return;
  }
  const schema = schemaOf();
  const form = formOf(response === undefined ? schema.alertPayload.type : elementOf(response));
  for (const found of numbersOf(current, plan, form, table)) {
    // of the payloads of alerts that of a billing data log holds readings
    if (response !== undefined || found.item.startsWith(BILLING_ALERT)) yield row(found);
  }
}

function* numbersOf(current: CurrentMessage, plan: MessagePlan, form: ElementForm, table: Table): Generator<Found, void, void> {
  const writer = new RowWriter(form, table === 'events' ? eventOf : undefined);
  for (const _ of runInSteps(plan.program(current), writer, current, current.state)) yield* taken(writer);
  writer.finish();
  yield* taken(writer);
}

function* taken({ found }: RowWriter): Generator<Found, void, void> {
  yield* found;
  found.length = 0;
}

/** What an alert says in one row; readings of a billing data log have rows of their own in other tables */
function alertOf(current: CurrentMessage, plan: MessagePlan): Found {
  const { code, timestamp } = current.head;
  const hexCode = hexNumber(code, 4);
  const writer = new RowWriter(formOf(schemaOf().alertPayload.type), ({ name, time }) => ({ entryTime: time, item: name }));
  run(plan.program(current), writer, current, current.state);
  const value = ALERT_NAMES[code] ?? `Unknown alert code ${hexCode}`;
  return { entryTime: timestamp, item: hexCode, value, detail: writer.lastClosed === BILLING_ALERT ? undefined : detailOf(writer.leaves) };
}

function elementOf(response: string): ElementForm['type'] {
  const element = schemaOf().response(response);
  if (element === undefined) throw new Error(`the schema has no ${response}`);
  return element.type;
}
