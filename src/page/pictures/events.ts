import type {
  ALCSEventLogType,
  LogEntryType,
  ReadBoostButtonDetailsRsp,
  ReadCHFSubGHzChannelLogRsp,
  ReadEventOrSecurityLogRsp,
} from '../../data/gbcs-response.js';
import type { Picture } from '../drawing/picture.js';
import { timeOf } from '../drawing/time.js';
import { type Happening, timeLineOf } from '../drawing/time-line.js';
import { momentText, NOTHING } from './log.js';

/** An entry of a log of events in words */
interface Event {
  readonly time: string | undefined;
  readonly what: string;
  readonly detail: string;
}

/** @returns one picture; none where there are no entries */
function picturesOfEvents(title: string, events: readonly Event[]): Picture[] {
  if (events.length === 0) return [];
  const happenings = events.flatMap(({ time, what, detail }): Happening[] => {
    const at = timeOf(time);
    return at === undefined ? [] : [{ time: at, what, detail }];
  });
  const untimed = events.length - happenings.length;
  const values = {
    columns: ['UTC', 'Event', 'Detail'],
    count: events.length,
    rowAt: (index: number): string[] => {
      const { time, what, detail } = events[index] as Event;
      return [momentText(time), what, detail];
    },
  };
  const notes = untimed === 0 ? [] : [`${untimed} without a time stand only in the table.`];
  return [timeLineOf({ title, happenings, notes, values })];
}

/** What is there, one behind the other */
const joined = (parts: readonly (string | undefined)[], between: string): string =>
  parts.filter((part) => part !== undefined && part !== '').join(between);

const ofLog = ({ Timestamp, LogCode, LogMeaning, OtherInformation, OtherInformationLogMeaning }: LogEntryType): Event => ({
  time: Timestamp,
  what: joined([LogCode, LogMeaning], ' ') || NOTHING,
  detail: joined([OtherInformation, OtherInformationLogMeaning], ' '),
});

const ofSwitch = (entry: ALCSEventLogType): Event => {
  const { SwitchNumber, SwitchAction, AuxiliaryControllerLevel, InputFromControlledLoad, Outcome, HANCommandID } = entry;
  const level = AuxiliaryControllerLevel === undefined ? undefined : `level ${AuxiliaryControllerLevel}`;
  return {
    time: entry.Timestamp,
    what: joined([SwitchNumber === undefined ? undefined : `Switch ${SwitchNumber}:`, SwitchAction ?? level], ' ') || NOTHING,
    detail: joined(
      [
        Outcome,
        InputFromControlledLoad && 'input from the controlled load',
        HANCommandID === undefined ? undefined : `HAN command ${HANCommandID}`,
      ],
      '; ',
    ),
  };
};

/** 6.13 */
export const eventLog = ({ Log, ALCSEvent }: ReadEventOrSecurityLogRsp): Picture[] => [
  ...picturesOfEvents('Event log', (Log?.LogEntry ?? []).map(ofLog)),
  ...picturesOfEvents('Event log of auxiliary load control switches', (ALCSEvent?.ALCSEventLogEntry ?? []).map(ofSwitch)),
];

/** 6.32 */
export const subGHzChannelLog = ({ LogEntry = [] }: ReadCHFSubGHzChannelLogRsp): Picture[] =>
  picturesOfEvents(
    'Sub GHz channel log',
    LogEntry.map(({ Timestamp, EventCode, EventDescription, OperatingSubGHzChannel, ScanTrigger }) => ({
      time: Timestamp,
      what: joined([EventCode, EventDescription], ' ') || NOTHING,
      detail: joined([ScanTrigger, ...Object.values(OperatingSubGHzChannel ?? {}).flatMap(Object.keys)], '; '),
    })),
  );

/** 7.11 */
export const boostEvents = ({ EventLogEntry = [] }: ReadBoostButtonDetailsRsp): Picture[] =>
  picturesOfEvents(
    'Boost periods',
    EventLogEntry.map(({ BoostStart, BoostEnd }) => ({ time: BoostStart, what: 'Boost', detail: `until ${momentText(BoostEnd)}` })),
  );
