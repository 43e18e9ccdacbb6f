import { counted, toTheEnd } from '../command-layout.js';
import { BITMAP8, BITMAP32, ENUM8, OCTET_STRING, UINT8, UINT16, UINT32, UTC_TIME } from '../data-types.js';
import { type ClusterLayouts, event } from './cluster-layouts.js';

/** Configuration control: the list of events follows */
const APPLY_BY_LIST = 0;

/** Cluster Device Management (ZigBee Smart Energy D.10) */
export const DEVICE_MANAGEMENT_LAYOUTS: ClusterLayouts = {
  cluster: 0x0708,
  toServer: {
    4: [
      'Report Event Configuration',
      { commandIndex: UINT8, totalCommands: UINT8, configurations: toTheEnd({ eventId: UINT16, eventConfiguration: BITMAP8 }) },
    ],
  },
  fromServer: {
    0: [
      'Publish Change of Tenancy',
      { ...event, tariffType: BITMAP8, implementationTime: UTC_TIME, proposedTenancyChangeControl: BITMAP32 },
    ],
    1: [
      'Publish Change of Supplier',
      {
        currentProviderId: UINT32,
        issuerEventId: UINT32,
        tariffType: BITMAP8,
        proposedProviderId: UINT32,
        providerChangeImplementationTime: UTC_TIME,
        providerChangeControl: BITMAP32,
        proposedProviderName: OCTET_STRING,
        proposedProviderContactDetails: OCTET_STRING,
      },
    ],
    2: [
      'Request New Password Response',
      { issuerEventId: UINT32, implementationTime: UTC_TIME, durationInMinutes: UINT16, passwordType: ENUM8, password: OCTET_STRING },
    ],
    3: ['Update Site ID', { issuerEventId: UINT32, siteIdTime: UTC_TIME, providerId: UINT32, siteId: OCTET_STRING }],
    4: [
      'Set Event Configuration',
      {
        issuerEventId: UINT32,
        startTime: UTC_TIME,
        eventConfiguration: BITMAP8,
        configurationControl: ENUM8,
        list: {
          where: 'configurationControl',
          is: APPLY_BY_LIST,
          fields: { numberOfEvents: UINT8, events: counted('numberOfEvents', { eventId: UINT16 }) },
        },
      },
    ],
    5: ['Get Event Configuration', { eventId: UINT16 }],
    6: ['Update CIN', { issuerEventId: UINT32, cinTime: UTC_TIME, providerId: UINT32, customerIdNumber: OCTET_STRING }],
  },
};
