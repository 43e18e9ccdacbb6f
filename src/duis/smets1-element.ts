/** An attribute without a namespace */
export interface Smets1Attribute {
  readonly name: string;
  readonly value: string;
}

/** An element of a SMETS1 document, by its name in the MMC namespace */
export interface Smets1Element {
  readonly name: string;
  /** From the document's root, for errors and warnings: `SMETS1Response / Body / ResponseMessage` */
  readonly path: string;
  readonly attributes: readonly Smets1Attribute[];
  readonly children: readonly Smets1Element[];
  /** Text of an element that holds no others; empty where it does */
  readonly text: string;
}

/** What was not taken over into the MMC document */
export interface Smets1LeftOut {
  /** `SMETS1Response / Body / ResponseMessage / @colour` */
  readonly path: string;
  readonly reason: string;
}
