/** Names of the clusters that GBCS messages use (ZigBee Smart Energy) */
export const CLUSTERS: Readonly<Record<number, string>> = {
  0: 'Basic',
  1792: 'Price',
  1794: 'Metering',
  1795: 'Messaging',
  1797: 'Prepayment',
  1799: 'Calendar',
  1800: 'Device Management',
  1801: 'Events',
};
