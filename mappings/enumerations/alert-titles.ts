/** Titles of the alerts that belong to no use case with a command, by message code (GBCS, message codes) */
export const ALERT_TITLES: Readonly<Record<number, string>> = {
  204: 'Future Dated Execution Of Instruction Alert (DLMS COSEM)',
  205: 'Future Dated Execution Of Instruction Alert (GBZ)',
  206: 'Firmware Distribution Receipt Alert (ESME)',
  207: 'Firmware Distribution Receipt Alert (GSME)',
  213: 'Failure to Deliver Remote Party Message to ESME Alert',
  240: 'Meter Integrity Issue Warning Alert (ESME)',
  242: 'Meter Integrity Issue Warning Alert (GSME)',
  4096: 'Generic Critical Alert',
  4097: 'Generic Non Critical Alert',
};
