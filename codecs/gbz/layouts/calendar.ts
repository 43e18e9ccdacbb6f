import { toTheEnd } from '../command-layout.js';
import { DATE, ENUM8, OCTET_STRING, UINT8, UINT16, UINT32, UTC_TIME } from '../data-types.js';
import { type ClusterLayouts, event } from './cluster-layouts.js';

const calendar = { ...event, issuerCalendarId: UINT32 } as const;
const calendarOf = { providerId: UINT32, issuerCalendarId: UINT32 } as const;
/** The numbers of schedule entries and special days count those of all commands together */
const commands = { commandIndex: UINT8, totalNumberOfCommands: UINT8 } as const;

/** Cluster Calendar (ZigBee Smart Energy D.9) */
export const CALENDAR_LAYOUTS: ClusterLayouts = {
  cluster: 0x0707,
  toServer: {
    1: ['Get Day Profiles', { ...calendarOf, startDayId: UINT8, numberOfDays: UINT8 }],
    2: ['Get Week Profiles', { ...calendarOf, startWeekId: UINT8, numberOfWeeks: UINT8 }],
    3: ['Get Seasons', calendarOf],
    4: ['Get Special Days', { startTime: UTC_TIME, numberOfEvents: UINT8, calendarType: ENUM8, ...calendarOf }],
  },
  fromServer: {
    0: [
      'Publish Calendar',
      {
        ...calendar,
        startTime: UTC_TIME,
        calendarType: ENUM8,
        calendarTimeReference: UINT8,
        calendarName: OCTET_STRING,
        numberOfSeasons: UINT8,
        numberOfWeekProfiles: UINT8,
        numberOfDayProfiles: UINT8,
      },
    ],
    1: [
      'Publish Day Profile',
      {
        ...calendar,
        dayId: UINT8,
        numberOfScheduleEntries: UINT8,
        ...commands,
        calendarType: ENUM8,
        // minutes from midnight; the price tier, or in a friendly credit calendar whether it is enabled
        scheduleEntries: toTheEnd({ startTime: UINT16, action: UINT8 }),
      },
    ],
    2: [
      'Publish Week Profile',
      {
        ...calendar,
        weekId: UINT8,
        monday: UINT8,
        tuesday: UINT8,
        wednesday: UINT8,
        thursday: UINT8,
        friday: UINT8,
        saturday: UINT8,
        sunday: UINT8,
      },
    ],
    3: ['Publish Seasons', { ...calendar, ...commands, seasons: toTheEnd({ startDate: DATE, weekId: UINT8 }) }],
    4: [
      'Publish Special Days',
      {
        ...calendar,
        startTime: UTC_TIME,
        calendarType: ENUM8,
        numberOfSpecialDays: UINT8,
        ...commands,
        specialDays: toTheEnd({ date: DATE, dayId: UINT8 }),
      },
    ],
  },
};
