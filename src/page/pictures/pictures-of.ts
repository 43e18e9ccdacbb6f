import type { Decimal, GbcsResponse, ResponsePayloadSMETSData } from '../../data/gbcs-response.js';
import type { Picture } from '../drawing/picture.js';
import {
  calendarTriggered,
  debtPayments,
  exportDailyReads,
  importDailyReads,
  modeOrTariffTriggered,
  prepaymentCredits,
  prepaymentDailyReads,
} from './billing.js';
import { controllerCalendar, loadControlCalendar, prepaymentCalendar } from './calendars.js';
import { boostEvents, eventLog, subGHzChannelLog } from './events.js';
import { activeImportProfile, dailyConsumption, exportProfile, networkData, reactiveImportProfile } from './profiles.js';
import { blockCounters, blockRegisters, touRegisters } from './registers.js';
import { primaryTariff, secondaryTariff } from './tariffs.js';

type Response = ResponsePayloadSMETSData<Decimal>;

/** What draws a response, by its element */
type Drawers = { readonly [Name in Response['name']]?: (response: Extract<Response, { readonly name: Name }>) => Picture[] };

const DRAWERS: Drawers = {
  ReadInstantaneousImportTOUMatricesRsp: touRegisters,
  ReadInstantaneousImportTOUWithBlocksMatricesRsp: blockRegisters,
  ReadInstantaneousImportBlockCountersRsp: blockCounters,
  RetrieveCoMOrTariffTriggeredBillingDataLogRsp: modeOrTariffTriggered,
  RetrieveBillingCalendarTriggeredBillingDataLogRsp: calendarTriggered,
  RetrieveBillingDataLogDebtPaymentsRsp: debtPayments,
  RetrieveBillingDataLogPrepaymentCreditsRsp: prepaymentCredits,
  RetrieveImportDailyReadLogRsp: importDailyReads,
  RetrieveExportDailyReadLogRsp: exportDailyReads,
  ReadActiveImportProfileDataRsp: activeImportProfile,
  ReadReactiveImportProfileDataRsp: reactiveImportProfile,
  ReadExportProfileDataRsp: exportProfile,
  ReadNetworkDataRsp: networkData,
  ReadTariffPrimaryElementRsp: primaryTariff,
  ReadTariffSecondaryElementRsp: secondaryTariff,
  ReadPrepaymentConfigurationRsp: prepaymentCalendar,
  ReadPrepaymentDailyReadLogRsp: prepaymentDailyReads,
  RetrieveDailyConsumptionLogRsp: dailyConsumption,
  ReadEventOrSecurityLogRsp: eventLog,
  ReadCHFSubGHzChannelLogRsp: subGHzChannelLog,
  ReadALCSDataRsp: loadControlCalendar,
  ReadBoostButtonDetailsRsp: boostEvents,
  ReadAuxiliaryControllerConfigurationDataRsp: controllerCalendar,
};

/**
 * The pictures of a document: charts of values over time, time lines of event logs, grids of prices, registers and calendars.
 * @returns none where no picture helps: of alerts, single values, and what stays encrypted
 */
export function picturesOf({ Body }: GbcsResponse<Decimal>): Picture[] {
  const response = Body.ResponseMessage?.SMETSData;
  if (response === undefined) return [];
  const draw = DRAWERS[response.name] as ((response: Response) => Picture[]) | undefined;
  return draw === undefined ? [] : draw(response);
}

/** Whether a response of this element may have pictures */
export const mayHavePictures = (element: string): boolean => Object.hasOwn(DRAWERS, element);
