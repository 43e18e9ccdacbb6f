import { publishEventLog } from '../clusters/events.js';
import { alertName } from '../vocabulary/alert-name.js';
import { hexDigits } from '../vocabulary/converters.js';
import { otherInformationMeaning } from '../vocabulary/events.js';
import { combined, each, element, group, hex, seconds } from '../vocabulary/rows.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

const { events } = publishEventLog.each.of;
const { eventId, eventTime, eventData } = events.each.of;

/** Entries that a log has at most */
const LOG_ENTRIES = 100;

const log = group(
  'Log',
  each(
    'LogEntry',
    events,
    { within: publishEventLog, limit: LOG_ENTRIES },
    seconds('Timestamp', eventTime),
    element('LogCode', eventId, hexDigits(4)),
    element('LogMeaning', eventId, alertName),
    hex('OtherInformation', eventData),
    combined('OtherInformationLogMeaning', [eventId, eventData], otherInformationMeaning),
  ),
);

const EVENT_OR_SECURITY_LOG = { '6.13': 'ReadEventOrSecurityLogRsp' };

/** The event log of a device, or the copy of a GSME's that its GPF holds */
const CS10a = gbzUseCase({
  name: 'CS10a',
  messageCode: 0x0014,
  variants: EVENT_OR_SECURITY_LOG,
  rows: [log],
});

/** The security log likewise */
const CS10b = gbzUseCase({
  name: 'CS10b',
  messageCode: 0x00a1,
  variants: EVENT_OR_SECURITY_LOG,
  rows: [log],
});

export const EVENT_LOGS_GAS: readonly UseCase[] = [CS10a, CS10b];
