import { array, data, structure, twinElementOnly } from '../../codecs/dlms/shapes.js';

/** Entries of the log buffers of an ESME (GBCS 18.2.1). Time stamps count seconds from 2000-01-01T00:00:00Z. */

/** entry_dlValueLogEntry: one value */
export const valueLogEntry = () => structure({ timestamp: data(), value: data() });

/** entry_twoDlValueLogEntry: two values */
export const twoValueLogEntry = () => structure({ timestamp: data(), first: data(), second: data() });

/** entry_activeImportLogEntry: the energy imported in a half hour, by element */
export const activeImportLogEntry = () => structure({ timestamp: data(), primary: data(), secondary: twinElementOnly(data()) });

/** The registers of the import energy of an ESME: 48 TOU registers, 4 of the secondary element, 4 blocks of 8 TOU registers */
const importRegisters = () => ({
  activeImport: data(),
  secondaryActiveImport: twinElementOnly(data()),
  tou: array(data()),
  secondaryTou: twinElementOnly(array(data())),
  block1: array(data()),
  block2: array(data()),
  block3: array(data()),
  block4: array(data()),
});

/** The prepayment values of a log. Instantaneous ones (ECS19) have another order. */
const prepaymentValues = () => ({
  emergencyCredit: data(),
  meterBalance: data(),
  paymentDebt: data(),
  timeDebt1: data(),
  timeDebt2: data(),
  accumulatedDebt: data(),
});

/** entry_registerReadLogEntry */
export const registerReadLogEntry = () => structure({ timestamp: data(), ...importRegisters() });

/** entry_prepaymentReadLogEntry */
export const prepaymentReadLogEntry = () => structure({ timestamp: data(), ...prepaymentValues() });

/** entry_billingCalendarOnSetModeOrTariffLogEntry: registers and prepayment values of one moment */
export const registerAndPrepaymentLogEntry = () => structure({ timestamp: data(), ...importRegisters(), ...prepaymentValues() });

export type ImportRegisters = ReturnType<typeof registerReadLogEntry>['of'];
export type PrepaymentValues = ReturnType<typeof prepaymentReadLogEntry>['of'];
