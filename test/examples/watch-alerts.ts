import { createTranslator } from 'gbcs-mmc';

const translator = createTranslator();

/** Tells of each alert among messages: device, code, what it means, and of some what they bring */
export async function watchAlerts(messages: AsyncIterable<string>, tell: (line: string) => void): Promise<void> {
  for await (const message of messages) {
    const { Header, Body } = translator.toData(message);
    const alert = Body.DeviceAlertMessage?.DeviceAlertContent;
    if (alert === undefined) continue;
    const device = Header.BusinessOriginatorID;
    tell(`${alert.Timestamp} ${device}: ${alert.GBCSHexAlertCode} ${alert.AlertDescription}`);
    switch (alert.Payload?.name) {
      case 'SupplyOutageRestoreAlert':
        tell(`  from ${alert.Payload.interruptionValue} to ${alert.Payload.restorationValue}`);
        break;
      case 'FirmwareVerificationDeviceAlert':
        tell(`  image ${alert.Payload.ManufacturerImageHash}`);
        break;
    }
  }
}
