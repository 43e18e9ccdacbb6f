import * as types from '../../codecs/gbz/data-types.js';
import { dateFields } from '../../codecs/gbz/date-fields.js';
import { field, fields, repeated } from '../../codecs/gbz/field-shapes.js';
import { command, inParts } from '../../codecs/gbz/sources.js';

/** Cluster Calendar (ZigBee Smart Energy D.9) */
const CALENDAR = 0x0707;

const header = () => ({
  providerId: field(types.UINT32),
  issuerEventId: field(types.UINT32),
  issuerCalendarId: field(types.UINT32),
});

/** Which of the commands of a publication it is, and how many they are */
const parts = () => ({ commandIndex: field(types.UINT8), totalNumberOfCommands: field(types.UINT8) });

export const publishDayProfile = command(
  CALENDAR,
  0x01,
  'Publish Day Profile',
  fields({
    ...header(),
    dayId: field(types.UINT8),
    numberOfScheduleEntries: field(types.UINT8),
    ...parts(),
    calendarType: field(types.ENUM8),
    /** `action` is the price tier where the calendar is one of a tariff, else whether friendly credit is enabled */
    scheduleEntries: repeated(
      { countedBy: 'numberOfScheduleEntries', ofCommands: 'totalNumberOfCommands' },
      fields({ startTime: field(types.UINT16), action: field(types.UINT8) }),
    ),
  }),
);

export const publishWeekProfile = command(
  CALENDAR,
  0x02,
  'Publish Week Profile',
  fields({
    ...header(),
    weekId: field(types.UINT8),
    monday: field(types.UINT8),
    tuesday: field(types.UINT8),
    wednesday: field(types.UINT8),
    thursday: field(types.UINT8),
    friday: field(types.UINT8),
    saturday: field(types.UINT8),
    sunday: field(types.UINT8),
  }),
);

export const publishSeasons = inParts(
  'commandIndex',
  command(
    CALENDAR,
    0x03,
    'Publish Seasons',
    fields({
      ...header(),
      ...parts(),
      seasons: repeated('to the end', fields({ startDate: dateFields(), weekId: field(types.UINT8) })),
    }),
  ),
);

export const publishSpecialDays = inParts(
  'commandIndex',
  command(
    CALENDAR,
    0x04,
    'Publish Special Days',
    fields({
      ...header(),
      startTime: field(types.UTC_TIME),
      calendarType: field(types.ENUM8),
      numberOfSpecialDays: field(types.UINT8),
      ...parts(),
      specialDays: repeated(
        { countedBy: 'numberOfSpecialDays', ofCommands: 'totalNumberOfCommands' },
        fields({ date: dateFields(), dayId: field(types.UINT8) }),
      ),
    }),
  ),
);
