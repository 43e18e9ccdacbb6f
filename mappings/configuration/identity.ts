import { type DataShape, data } from '../../codecs/dlms/shapes.js';
import { textPart, textUpTo } from '../vocabulary/converters.js';
import { eitherWord } from '../vocabulary/enumeration.js';
import { element, eui, group, type Row } from '../vocabulary/rows.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';

const VARIANTS = { '6.2.4': 'ReadDeviceConfigurationIdentityExcMPxNRsp' };

interface Identity {
  readonly identifier?: DataShape;
  readonly modelType: DataShape;
  readonly manufacturer: DataShape;
}

/** What a meter says of itself as well */
interface MeterIdentity extends Identity {
  readonly variant: DataShape;
  readonly tamperState: DataShape;
}

const identityRows = ({ identifier, modelType, manufacturer }: Identity): readonly Row[] => [
  ...(identifier === undefined ? [] : [eui('DeviceIdentifier', identifier)]),
  element('ModelType', modelType, textUpTo(8)),
  element('ManufacturerIdentifier', manufacturer, textUpTo(32)),
];

const meterRows = (meter: MeterIdentity): readonly Row[] => [
  ...identityRows(meter),
  group(
    'Electricity',
    element('SupplyTamperState', meter.tamperState, eitherWord('Locked', 'Unchanged')),
    element('MeterVariant', meter.variant, textUpTo(1)),
  ),
];

const identity = () => ({ identifier: data(), modelType: data(), manufacturer: data() });
const meterIdentity = () => ({ ...identity(), variant: data(), tamperState: data() });
const withoutIdentifier = () => ({ modelType: data(), manufacturer: data() });
const meterWithoutIdentifier = () => ({ ...withoutIdentifier(), variant: data(), tamperState: data() });

const e = meterIdentity();
/** ESME with its identifier (superseded by ECS26m) */
export const ECS26e = dlmsUseCase(
  'ECS26e',
  0x003f,
  VARIANTS,
  [e.identifier, e.variant, e.modelType, e.manufacturer, e.tamperState],
  ...meterRows(e),
);

const i = identity();
/** Communications hub with its identifier (superseded by ECS26n) */
export const ECS26i = dlmsUseCase('ECS26i', 0x0092, VARIANTS, [i.identifier, i.modelType, i.manufacturer], ...identityRows(i));

const m = meterWithoutIdentifier();
export const ECS26m = dlmsUseCase('ECS26m', 0x00f9, VARIANTS, [m.variant, m.modelType, m.manufacturer, m.tamperState], ...meterRows(m));

const n = withoutIdentifier();
export const ECS26n = dlmsUseCase('ECS26n', 0x00fa, VARIANTS, [n.modelType, n.manufacturer], ...identityRows(n));

/** Octets of one MPAN, and how many stand in a row */
const MPAN = 13;
const MPANS = 2;

/** MPAN of the primary element, followed by that of the secondary one in a twin element meter */
const importMpans = data();
const exportMpan = data();

export const ECS40 = dlmsUseCase(
  'ECS40',
  0x004e,
  { '6.2.7': 'ReadDeviceConfigurationMPxNRsp' },
  [importMpans, exportMpan],
  group(
    'Electricity',
    element('ImportMPAN', importMpans, textPart(0, MPAN, MPANS)),
    element('SecondaryImportMPAN', importMpans, textPart(1, MPAN, MPANS)),
    element('ExportMPAN', exportMpan, textUpTo(MPAN)),
  ),
);
