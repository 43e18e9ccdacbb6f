import { arrayWith } from '../../codecs/dlms/array-with.js';
import { data } from '../../codecs/dlms/shapes.js';
import { specialDays } from '../tariff/activity-calendar.js';
import * as as from '../vocabulary/converters.js';
import { dateRows } from '../vocabulary/dates.js';
import { enumeration } from '../vocabulary/enumeration.js';
import { expressible, firstGiven } from '../vocabulary/presence.js';
import { integerBetween } from '../vocabulary/ranges.js';
import { attribute, combined, each, element, group, integer, type Row } from '../vocabulary/rows.js';
import { daysOfWeekApplicability, scheduleEntries } from '../vocabulary/schedule.js';
import { priceScale, unitCharge } from '../vocabulary/unit-charge.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';
import { creditChargeConfiguration, paymentModeRows } from './payment-mode.js';

/** A debt recovery rate. Its charge stands twice in the response: the table of the use case lists amount and scale apart. */
const debtRecovery = () => ({ charge: unitCharge(), again: unitCharge(), period: data() });

const recoveryPeriod = enumeration({ 3600: 'HOURLY', 86400: 'DAILY' });

const debtRecoveryRows = (name: string, { charge, again, period }: ReturnType<typeof debtRecovery>): Row =>
  group(
    name,
    combined('DebtRecoveryRate', [charge.table.charge.chargePerUnit, again.table.charge.chargePerUnit], firstGiven(as.integer)),
    combined('DebtRecoveryRatePriceScale', [charge.scaling.priceScale, again.scaling.priceScale], firstGiven(priceScale)),
    element('DebtRecoveryRatePeriod', period, recoveryPeriod),
  );

const debtRecovery1 = debtRecovery();
const debtRecovery2 = debtRecovery();
const days = specialDays();
const recoveryPerPayment = data();
const maximumCreditThreshold = data();
const disablement = arrayWith({ threshold: data() });
const maximumMeterBalance = data();
const lowCreditThreshold = data();
const recoveryRateCap = data();
const recoveryRateCapPeriod = data();
const emergencyCreditLimit = data();
const emergencyCreditThreshold = data();
const nonDisablement = scheduleEntries(data());
const configuration = creditChargeConfiguration();

const { each: schedule } = nonDisablement;
const specialDayNumber = integerBetween(1, 20);
const script = enumeration({ 32: 'START', 33: 'STOP' });
const mode = paymentModeRows(configuration);

const ECS26a = dlmsUseCase(
  'ECS26a',
  0x003b,
  { '4.13': 'ReadPrepaymentConfigurationRsp' },
  [
    debtRecovery1.charge,
    days,
    debtRecovery1.period,
    debtRecovery1.again,
    debtRecovery2.charge,
    debtRecovery2.period,
    debtRecovery2.again,
    recoveryPerPayment,
    maximumCreditThreshold,
    disablement,
    maximumMeterBalance,
    lowCreditThreshold,
    recoveryRateCap,
    recoveryRateCapPeriod,
    emergencyCreditLimit,
    emergencyCreditThreshold,
    nonDisablement,
    configuration,
  ],
  integer('DebtRecoveryPerPayment', recoveryPerPayment),
  integer('DebtRecoveryRateCap', recoveryRateCap),
  integer('DisablementThreshold', disablement.threshold),
  integer('EmergencyCreditLimit', emergencyCreditLimit),
  integer('EmergencyCreditThreshold', emergencyCreditThreshold),
  integer('LowCreditThreshold', lowCreditThreshold),
  integer('CreditMaxCreditThreshold', maximumCreditThreshold),
  integer('MaxCreditMaxMeterBalance', maximumMeterBalance),
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
          { attributes: [attribute('index', days.each.dayId, specialDayNumber)], whole: true, limit: 20 },
          ...dateRows(days.each.date),
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
            { where: expressible(schedule.specialDays.number, specialDayNumber), limit: 20 },
            element('SpecialDayID', schedule.specialDays.number, specialDayNumber),
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
    debtRecoveryRows('DebtRecovery1', debtRecovery1),
    debtRecoveryRows('DebtRecovery2', debtRecovery2),
  ),
);

export const PREPAYMENT_ELECTRICITY: readonly UseCase[] = [ECS26a];
