import { publishDayProfile } from '../clusters/calendar.js';
import * as prepayment from '../clusters/prepayment.js';
import { seasonEntries, specialDayEntries, weekProfiles } from '../shapes/gas-calendar.js';
import { eitherWord, enumeration } from '../vocabulary/enumeration.js';
import { minutesOfDay } from '../vocabulary/minutes.js';
import { integerBetween } from '../vocabulary/ranges.js';
import { each, element, type GbzSource, group, integer } from '../vocabulary/rows.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

/** Day profiles of a non-disablement calendar, and actions in each */
const DAY_PROFILES = 5;
const ACTIONS = 3;

/** Debt Recovery Frequency (ZigBee Smart Energy D.7); GBCS has no other */
const recoveryPeriod = enumeration({ 0: 'HOURLY', 1: 'DAILY' });

const debtRecovery = (name: string, amount: GbzSource, frequency: GbzSource) =>
  group(name, integer('DebtRecoveryRate', amount), element('DebtRecoveryRatePeriod', frequency, recoveryPeriod));

const { dayId, scheduleEntries } = publishDayProfile.each.of;

const dayProfiles = each(
  'GasNonDisablementDayProfile',
  publishDayProfile,
  { limit: DAY_PROFILES },
  each(
    'TimeStartAction',
    scheduleEntries,
    { counted: 'index', limit: ACTIONS },
    element('StartTime', scheduleEntries.each.of.startTime, minutesOfDay),
    // friendly credit enabled: supply is not disabled from now on
    element('NonDisablementAction', scheduleEntries.each.of.action, eitherWord('START', 'STOP')),
  ),
  element('GasDayName', dayId, integerBetween(1, DAY_PROFILES)),
);

const GCS21b = gbzUseCase({
  name: 'GCS21b',
  messageCode: 0x00b5,
  variants: { '4.13': 'ReadPrepaymentConfigurationRsp' },
  rows: [
    integer('DebtRecoveryPerPayment', prepayment.debtRecoveryTopUpPercentage3),
    integer('DebtRecoveryRateCap', prepayment.overallDebtCap),
    integer('DisablementThreshold', prepayment.cutOffValue),
    integer('EmergencyCreditLimit', prepayment.emergencyCreditLimit),
    integer('EmergencyCreditThreshold', prepayment.emergencyCreditThreshold),
    integer('LowCreditThreshold', prepayment.lowCreditWarningLevel),
    integer('CreditMaxCreditThreshold', prepayment.maxCreditPerTopUp),
    integer('MaxCreditMaxMeterBalance', prepayment.maxCreditLimit),
    group(
      'Gas',
      group(
        'NonDisablementCalendar',
        group('DayProfiles', dayProfiles),
        group('WeekProfiles', weekProfiles('ReferencedDayName', DAY_PROFILES, true)),
        group('SeasonProfiles', seasonEntries),
        group('SpecialDays', specialDayEntries('ReferencedDayName', DAY_PROFILES)),
      ),
      debtRecovery('DebtRecovery1', prepayment.debtRecoveryAmount1, prepayment.debtRecoveryFrequency1),
      debtRecovery('DebtRecovery2', prepayment.debtRecoveryAmount2, prepayment.debtRecoveryFrequency2),
    ),
  ],
});

export const PREPAYMENT_GAS: readonly UseCase[] = [GCS21b];
