import { array, data, structure } from '../../codecs/dlms/shapes.js';
import { hexUpTo } from '../vocabulary/converters.js';
import { integerBetween } from '../vocabulary/ranges.js';
import { dateTime, each, element, eui, group, type Row } from '../vocabulary/rows.js';
import { type DlmsUseCase, dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

const UPDATE = { '8.11': 'UpdateHANDeviceLogRsp' };
const READ = { '8.9': 'ReadDeviceLogRsp' };

/** Add Device to CHF device log: register_device, join_timeout, enable_disable_joining */
const CCS01 = dlmsUseCase('CCS01', 0x0001, UPDATE);
/** Remove device from CHF device log */
const CCS02 = dlmsUseCase('CCS02', 0x0002, UPDATE);
/** Restore CHF Device Log */
const CCS03 = dlmsUseCase('CCS03', 0x0003, { '8.12.1': 'RestoreHANDeviceLogRsp' });

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
const readDeviceLog = (name: string, messageCode: number, ...linkQuality: Row[]): DlmsUseCase => {
  const activeDevices = array(activeDevice);
  return dlmsUseCase(
    name,
    messageCode,
    READ,
    [activeDevices],
    group(
      'CHFDeviceLog',
      each(
        'CHFDeviceLogEntry',
        activeDevices,
        { limit: 16 },
        eui('DeviceID', activeDevice.macAddress),
        dateTime('LastCommunicationsDateTime', activeDevice.lastCommunicationDateTime),
        ...linkQuality,
      ),
    ),
  );
};

const CCS05CCS04 = readDeviceLog('CCS05CCS04', 0x0004);
/** A dual band communications hub's, whose average RSSI is its sub-GHz link quality */
const CCS06 = readDeviceLog('CCS06', 0x010f, element('SubGHzLinkQuality', activeDevice.averageRssi, integerBetween(-128, 127)));

/** What the method backup_PAN returns */
const backup = () =>
  structure({
    dateTime: data(),
    extendedPanId: data(),
    devicesToBackup: array(structure({ macAddress: data(), hashedTcLinkKey: data() })),
  });

const connectedDevices = (name: string, { devicesToBackup }: ReturnType<typeof backup>): Row =>
  each(
    name,
    devicesToBackup,
    { limit: 16 },
    eui('DeviceID', devicesToBackup.each.macAddress),
    // empty where no link key was established
    element('DeviceSecurityDetails', devicesToBackup.each.hashedTcLinkKey, hexUpTo(32)),
  );

const current = backup();
const historic = backup();

/** Read CHF Device Logs */
const CCS07 = dlmsUseCase(
  'CCS07',
  0x00fe,
  READ,
  [current, historic],
  group(
    'CHFConnectedDeviceLog',
    connectedDevices('CHFCurrentConnectedDeviceLogEntry', current),
    connectedDevices('CHFHistoricConnectedDeviceLogEntry', historic),
  ),
);

export const COMMUNICATIONS_HUB_DEVICE_LOG: readonly UseCase[] = [CCS01, CCS02, CCS03, CCS05CCS04, CCS06, CCS07];
