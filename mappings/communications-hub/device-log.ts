import { array, data, gbcsRow, structure } from '../../codecs/dlms/shapes.js';
import { hexUpTo } from '../vocabulary/converters.js';
import { items } from '../vocabulary/items.js';
import { integerBetween } from '../vocabulary/ranges.js';
import { type DlmsRow, dateTime, each, element, eui, group } from '../vocabulary/rows.js';
import { type DlmsUseCase, dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

const UPDATE = { '8.11': 'UpdateHANDeviceLogRsp' };
const READ = { '8.9': 'ReadDeviceLogRsp' };

/** Add Device to CHF device log: register_device, join_timeout, enable_disable_joining */
const CCS01 = dlmsUseCase({
  name: 'CCS01',
  messageCode: 0x0001,
  variants: UPDATE,
});
/** Remove device from CHF device log */
const CCS02 = dlmsUseCase({
  name: 'CCS02',
  messageCode: 0x0002,
  variants: UPDATE,
});
/** Restore CHF Device Log */
const CCS03 = dlmsUseCase({
  name: 'CCS03',
  messageCode: 0x0003,
  variants: { '8.12.1': 'RestoreHANDeviceLogRsp' },
});

/** Attribute active_devices of ZigBee network control (class 104); only some of its members are required */
const activeDevice = structure({
  macAddress: data(),
  status: data(),
  maximumRssi: data(),
  averageRssi: data(),
  minimumRssi: data(),
  maximumLqi: data(),
  averageLqi: data(),
  minimumLqi: data(),
  lastCommunicationDateTime: data(),
});

/** Read CHF device log and check HAN communications; the members after those named are passed over */
const readDeviceLog = (name: string, messageCode: number, row?: number, ...linkQuality: DlmsRow[]): DlmsUseCase => {
  const { activeDevices } = items({ activeDevices: gbcsRow(row, array(activeDevice)) });
  return dlmsUseCase({
    name,
    messageCode,
    variants: READ,
    items: [[activeDevices]],
    rows: [
      group(
        'CHFDeviceLog',
        each(
          'CHFDeviceLogEntry',
          activeDevices,
          { limit: 16 },
          eui('DeviceID', activeDevice.of.macAddress),
          dateTime('LastCommunicationsDateTime', activeDevice.of.lastCommunicationDateTime),
          ...linkQuality,
        ),
      ),
    ],
  });
};

const CCS05CCS04 = readDeviceLog('CCS05CCS04', 0x0004);
/** A dual band communications hub's, whose average RSSI is its sub-GHz link quality */
const CCS06 = readDeviceLog('CCS06', 0x010f, 991, element('SubGHzLinkQuality', activeDevice.of.averageRssi, integerBetween(-128, 127)));

/** What the method backup_PAN returns */
const backup = () =>
  structure({
    dateTime: data(),
    extendedPanId: data(),
    devicesToBackup: array(structure({ macAddress: data(), hashedTcLinkKey: data() })),
  });

const connectedDevices = (name: string, { of: { devicesToBackup } }: ReturnType<typeof backup>): DlmsRow =>
  each(
    name,
    devicesToBackup,
    { limit: 16 },
    eui('DeviceID', devicesToBackup.each.of.macAddress),
    // empty where no link key was established
    element('DeviceSecurityDetails', devicesToBackup.each.of.hashedTcLinkKey, hexUpTo(32)),
  );

const backups = items({ current: gbcsRow(1971, backup()), historic: gbcsRow(1976, backup()) });

/** Read CHF Device Logs */
const CCS07 = dlmsUseCase({
  name: 'CCS07',
  messageCode: 0x00fe,
  variants: READ,
  items: [backups],
  rows: [
    group(
      'CHFConnectedDeviceLog',
      connectedDevices('CHFCurrentConnectedDeviceLogEntry', backups.current),
      connectedDevices('CHFHistoricConnectedDeviceLogEntry', backups.historic),
    ),
  ],
});

export const COMMUNICATIONS_HUB_DEVICE_LOG: readonly UseCase[] = [CCS01, CCS02, CCS03, CCS05CCS04, CCS06, CCS07];
