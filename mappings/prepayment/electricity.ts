import { arrayWith } from '../../codecs/dlms/array-with.js';
import { data, gbcsRow } from '../../codecs/dlms/shapes.js';
import { specialDays } from '../tariff/activity-calendar.js';
import * as as from '../vocabulary/converters.js';
import { dateRows } from '../vocabulary/dates.js';
import { enumeration } from '../vocabulary/enumeration.js';
import { items } from '../vocabulary/items.js';
import { expressible, firstGiven } from '../vocabulary/presence.js';
import { integerBetween } from '../vocabulary/ranges.js';
import { attribute, combined, type DlmsRow, type DlmsSource, each, element, group, integer } from '../vocabulary/rows.js';
import { daysOfWeekApplicability, scheduleEntries } from '../vocabulary/schedule.js';
import { priceScale, type UnitCharge, unitCharge } from '../vocabulary/unit-charge.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';
import { creditChargeConfiguration, paymentModeRows } from './payment-mode.js';

const recoveryPeriod = enumeration({ 3600: 'HOURLY', 86400: 'DAILY' });

/** A debt recovery rate. Its charge stands twice in the response: the table of the use case lists amount and scale apart. */
interface DebtRecovery {
  readonly charge: UnitCharge;
  readonly again: UnitCharge;
  readonly period: DlmsSource;
}

const debtRecoveryRows = (name: string, { charge: { of: charge }, again: { of: again }, period }: DebtRecovery): DlmsRow =>
  group(
    name,
    combined('DebtRecoveryRate', [charge.table.of.charge.of.chargePerUnit, again.table.of.charge.of.chargePerUnit], firstGiven(as.integer)),
    combined('DebtRecoveryRatePriceScale', [charge.scaling.of.priceScale, again.scaling.of.priceScale], firstGiven(priceScale)),
    element('DebtRecoveryRatePeriod', period, recoveryPeriod),
  );

const prepayment = items({
  charge1: gbcsRow(1058, unitCharge()),
  specialDays: gbcsRow(1816, specialDays()),
  period1: gbcsRow(1145, data()),
  charge1Again: gbcsRow(1944, unitCharge()),
  charge2: gbcsRow(1059, unitCharge()),
  period2: gbcsRow(1146, data()),
  charge2Again: gbcsRow(1945, unitCharge()),
  recoveryPerPayment: gbcsRow(1151, data()),
  maximumCreditThreshold: gbcsRow(1167, data()),
  disablement: gbcsRow(864, arrayWith({ threshold: data() })),
  maximumMeterBalance: gbcsRow(1168, data()),
  lowCreditThreshold: gbcsRow(1034, data()),
  recoveryRateCap: gbcsRow(1035, data()),
  recoveryRateCapPeriod: gbcsRow(1036, data()),
  emergencyCreditLimit: gbcsRow(1042, data()),
  emergencyCreditThreshold: gbcsRow(1043, data()),
  nonDisablement: gbcsRow(751, scheduleEntries(data())),
  configuration: gbcsRow(1024, creditChargeConfiguration()),
});

const { specialDays: days, nonDisablement } = prepayment;
const schedule = nonDisablement.each.of;
const specialDayNumber = integerBetween(1, 20);
const script = enumeration({ 32: 'START', 33: 'STOP' });
const mode = paymentModeRows(prepayment.configuration);

const ECS26a = dlmsUseCase({
  name: 'ECS26a',
  messageCode: 0x003b,
  variants: { '4.13': 'ReadPrepaymentConfigurationRsp' },
  items: [prepayment],
  rows: [
    integer('DebtRecoveryPerPayment', prepayment.recoveryPerPayment),
    integer('DebtRecoveryRateCap', prepayment.recoveryRateCap),
    integer('DisablementThreshold', prepayment.disablement.of.threshold),
    integer('EmergencyCreditLimit', prepayment.emergencyCreditLimit),
    integer('EmergencyCreditThreshold', prepayment.emergencyCreditThreshold),
    integer('LowCreditThreshold', prepayment.lowCreditThreshold),
    integer('CreditMaxCreditThreshold', prepayment.maximumCreditThreshold),
    integer('MaxCreditMaxMeterBalance', prepayment.maximumMeterBalance),
    ...mode.suspendDebt,
    group(
      'Electricity',
      mode.paymentMode,
      group(
        'NonDisablementCalendar',
        group(
          'ElectricitySpecialDays',
          each(
            'SpecialDay',
            days,
            // the bits of a schedule entry link to day_id
            { attributes: [attribute('index', days.each.of.dayId, specialDayNumber)], whole: true, limit: 20 },
            ...dateRows(days.each.of.date),
          ),
        ),
        each(
          'ElectricityNonDisablementSchedule',
          nonDisablement,
          { limit: 22 },
          element('NonDisablementScript', schedule.scriptSelector, script),
          group(
            'SpecialDaysApplicability',
            each(
              'SpecialDayApplicability',
              schedule.specialDays,
              { where: expressible(schedule.specialDays.each, specialDayNumber), limit: 20 },
              element('SpecialDayID', schedule.specialDays.each, specialDayNumber),
            ),
          ),
          daysOfWeekApplicability(schedule),
          group(
            'ScheduleDatesAndTime',
            element('SwitchTime', schedule.switchTime, as.time),
            element('StartDate', schedule.beginDate, as.date),
            element('EndDate', schedule.endDate, as.date),
          ),
        ),
      ),
      debtRecoveryRows('DebtRecovery1', {
        charge: prepayment.charge1,
        again: prepayment.charge1Again,
        period: prepayment.period1,
      }),
      debtRecoveryRows('DebtRecovery2', {
        charge: prepayment.charge2,
        again: prepayment.charge2Again,
        period: prepayment.period2,
      }),
    ),
  ],
});

export const PREPAYMENT_ELECTRICITY: readonly UseCase[] = [ECS26a];
