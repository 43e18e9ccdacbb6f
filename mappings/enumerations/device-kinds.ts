/** The kinds of devices that use cases are named for (GBCS, names of use cases), by the first letters of the name */
const KINDS: readonly (readonly [start: RegExp, devices: string])[] = [
  [/^PECS/, 'ESME, from a PPMID'],
  [/^HECS/, 'ESME, from an HCALCS'],
  [/^PCS/, 'GSME, from a PPMID'],
  [/^ECS/, 'ESME: electricity meter'],
  [/^GCS/, 'GSME: gas meter'],
  [/^(CCS|DBCH)/, 'CHF: Communications Hub Function'],
  [/^CS/, 'several kinds of devices'],
];

/** The kind of device that a use case is for, by its name; undefined where the name says nothing of it */
export const devicesOf = (useCase: string): string | undefined => KINDS.find(([start]) => start.test(useCase))?.[1];
