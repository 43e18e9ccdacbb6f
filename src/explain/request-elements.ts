/** Elements of service requests whose response is named otherwise (DUIS, MMC) */
const OTHERWISE: Readonly<Record<string, string>> = {
  ReadDeviceConfigurationDataBillingCalendarRsp: 'ReadDeviceConfigurationBillingCalendar',
};

/** The element of the service request that an `…Rsp` element answers */
export const requestOf = (response: string): string => OTHERWISE[response] ?? response.replace(/Rsp$/, '');
