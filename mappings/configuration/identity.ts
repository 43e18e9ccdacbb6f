import { data, gbcsRow } from '../../codecs/dlms/shapes.js';
import { textPart, textUpTo } from '../vocabulary/converters.js';
import { eitherWord } from '../vocabulary/enumeration.js';
import { items } from '../vocabulary/items.js';
import { type DlmsRow, type DlmsSource, element, eui, group } from '../vocabulary/rows.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';

const VARIANTS = { '6.2.4': 'ReadDeviceConfigurationIdentityExcMPxNRsp' };

interface Identity {
  readonly identifier?: DlmsSource;
  readonly modelType: DlmsSource;
  readonly manufacturer: DlmsSource;
}

/** What a meter says of itself as well */
interface MeterIdentity extends Identity {
  readonly variant: DlmsSource;
  readonly tamperState: DlmsSource;
}

const identityRows = ({ identifier, modelType, manufacturer }: Identity): readonly DlmsRow[] => [
  ...(identifier === undefined ? [] : [eui('DeviceIdentifier', identifier)]),
  element('ModelType', modelType, textUpTo(8)),
  element('ManufacturerIdentifier', manufacturer, textUpTo(32)),
];

const meterRows = (meter: MeterIdentity): readonly DlmsRow[] => [
  ...identityRows(meter),
  group(
    'Electricity',
    element('SupplyTamperState', meter.tamperState, eitherWord('Locked', 'Unchanged')),
    element('MeterVariant', meter.variant, textUpTo(1)),
  ),
];

const meterWithIdentifier = items({ identifier: data(), variant: data(), modelType: data(), manufacturer: data(), tamperState: data() });

/** ESME with its identifier (superseded by ECS26m) */
export const ECS26e = dlmsUseCase({
  name: 'ECS26e',
  messageCode: 0x003f,
  variants: VARIANTS,
  items: [meterWithIdentifier],
  rows: meterRows(meterWithIdentifier),
});

const hubWithIdentifier = items({ identifier: data(), modelType: data(), manufacturer: data() });

/** Communications hub with its identifier (superseded by ECS26n) */
export const ECS26i = dlmsUseCase({
  name: 'ECS26i',
  messageCode: 0x0092,
  variants: VARIANTS,
  items: [hubWithIdentifier],
  rows: identityRows(hubWithIdentifier),
});

const meter = items({
  variant: gbcsRow(1958, data()),
  modelType: gbcsRow(1957, data()),
  manufacturer: gbcsRow(1956, data()),
  tamperState: gbcsRow(1960, data()),
});

export const ECS26m = dlmsUseCase({ name: 'ECS26m', messageCode: 0x00f9, variants: VARIANTS, items: [meter], rows: meterRows(meter) });

const hub = items({ modelType: gbcsRow(1962, data()), manufacturer: gbcsRow(1961, data()) });

export const ECS26n = dlmsUseCase({ name: 'ECS26n', messageCode: 0x00fa, variants: VARIANTS, items: [hub], rows: identityRows(hub) });

/** Octets of one MPAN, and how many stand in a row */
const MPAN = 13;
const MPANS = 2;

const mpans = items({
  /** MPAN of the primary element, followed by that of the secondary one in a twin element meter */
  imported: gbcsRow(76, data()),
  exported: gbcsRow(77, data()),
});

export const ECS40 = dlmsUseCase({
  name: 'ECS40',
  messageCode: 0x004e,
  variants: { '6.2.7': 'ReadDeviceConfigurationMPxNRsp' },
  items: [mpans],
  rows: [
    group(
      'Electricity',
      element('ImportMPAN', mpans.imported, textPart(0, MPAN, MPANS)),
      element('SecondaryImportMPAN', mpans.imported, textPart(1, MPAN, MPANS)),
      element('ExportMPAN', mpans.exported, textUpTo(MPAN)),
    ),
  ],
});
