/** A leaf of a `…Rsp` type that no message of a protocol produces */
export interface NotCarried {
  /** From the `…Rsp` element to the leaf: `ReadXRsp/Electricity/Foo`; or to an element of which no leaf is produced */
  readonly path: string;
  readonly reason: string;
}

/** Leaves of one part of a response that have one reason */
export const notCarried = (part: string, reason: string, ...leaves: string[]): NotCarried[] =>
  leaves.map((leaf) => ({ path: `${part}/${leaf}`, reason }));

/** Why an ESME does not produce a leaf of the `Gas` alternative */
export const GAS = 'only a GSME or GPF has it';

/** Why a GSME or GPF does not produce a leaf of the `Electricity` alternative */
export const ELECTRICITY = 'only an ESME has it';
