import { keyedArray } from '../../codecs/dlms/keyed-array.js';
import type { Named } from '../../codecs/named.js';
import { octetAt } from '../../codecs/octets.js';
import type { Value } from '../../codecs/source.js';
import { leftOut } from '../vocabulary/numbers.js';
import { type Combination, combined, type DlmsRow } from '../vocabulary/rows.js';

const METER_BALANCE = '0000130A00FF';
const ACCUMULATED_DEBT = '0000130A02FF';
const CONSUMPTION_CHARGE = '0000131400FF';
const TIME_DEBT_1 = '0000131401FF';
const TIME_DEBT_2 = '0000131402FF';
const STANDING_CHARGE = '0000131404FF';

/** Pairs of credit and charge that tell of the payment mode, as they stand in the configuration */
const DEBTS = [METER_BALANCE + TIME_DEBT_1, METER_BALANCE + TIME_DEBT_2];
const CHARGES = [METER_BALANCE + CONSUMPTION_CHARGE, METER_BALANCE + STANDING_CHARGE];
const OF_ACCUMULATED_DEBT = [STANDING_CHARGE, TIME_DEBT_1, TIME_DEBT_2].map((charge) => ACCUMULATED_DEBT + charge);

/**
 * credit_charge_configuration of an Account (111): which credits the charges are collected from, and when. What GBCS calls payment
 * mode, SuspendDebtDisabled and SuspendDebtEmergency is read from the pairs of credit and charge that are in it (GBCS 18.2.1).
 */
export const creditChargeConfiguration = () => keyedArray({ octetStrings: 2, entries: [...DEBTS, ...CHARGES, ...OF_ACCUMULATED_DEBT] });

/** Collection configuration: collected when supply is disconnected, in load limiting, in the friendly credit period */
const ALL_CONDITIONS = 0xe0;
const NOT_IN_THE_LAST = 0xc0;
const FIRST_THREE_BITS = 0xe0;

const collection = ({ octets, at, end }: Value): number => (end > at ? octetAt(octets, at) & FIRST_THREE_BITS : 0);

/** Sources: the configuration, both pairs of meter balance and time debt, pairs of the charges that credit mode has too */
const paymentMode: Combination = {
  type: 'string',
  words: ['Credit', 'Prepayment'],
  write: ([configuration, debt1, debt2, ...credit], reading) => {
    if (debt1 !== undefined || debt2 !== undefined) return 'Prepayment';
    if (credit.some((pair) => pair !== undefined)) return 'Credit';
    return configuration && leftOut(configuration, reading, 'ENUMERATION_VALUE', 'no pair that tells the payment mode');
  },
};

/** Sources: both pairs of meter balance and time debt, which exist in prepayment mode only */
const suspendDebtDisabled: Combination = {
  type: 'boolean',
  write(pairs, reading) {
    const present = pairs.filter((pair) => pair !== undefined);
    const [first] = present;
    if (first === undefined) return undefined;
    if (present.every((pair) => collection(pair) === NOT_IN_THE_LAST)) return 'true';
    if (present.every((pair) => collection(pair) === ALL_CONDITIONS)) return 'false';
    return leftOut(first, reading, 'ENUMERATION_VALUE', 'collection configurations that say neither');
  },
};

/** Sources: both pairs of meter balance and time debt, then the pairs of the accumulated debt */
const suspendDebtEmergency: Combination = {
  type: 'boolean',
  write: ([debt1, debt2, ...accumulated]) => {
    if (debt1 === undefined && debt2 === undefined) return undefined;
    return String(accumulated.some((pair) => pair !== undefined));
  },
};

/** The rows of the configuration, for their places in the response */
export function paymentModeRows(configuration: Named<ReturnType<typeof creditChargeConfiguration>>): {
  suspendDebt: readonly DlmsRow[];
  paymentMode: DlmsRow;
} {
  const entriesOf = (pairs: readonly string[]) => pairs.map((pair) => configuration.entry(pair));
  const debts = entriesOf(DEBTS);
  const charges = entriesOf(CHARGES);
  const accumulated = entriesOf(OF_ACCUMULATED_DEBT);
  return {
    suspendDebt: [
      combined('SuspendDebtDisabled', debts, suspendDebtDisabled),
      combined('SuspendDebtEmergency', [...debts, ...accumulated], suspendDebtEmergency),
    ],
    paymentMode: combined('PaymentMode', [configuration, ...debts, ...charges], paymentMode),
  };
}
