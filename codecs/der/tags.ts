/** Numbers of the universal types (X.680, 8.4) */
export const BOOLEAN = 0x01;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const NULL = 0x05;
export const OBJECT_IDENTIFIER = 0x06;
export const ENUMERATED = 0x0a;
export const SEQUENCE = 0x10;
export const GENERALIZED_TIME = 0x18;

/** Type of an element taken as it is, whatever it is: no universal type has this number */
export const ANY = 0x1f;

/** Bit of a tag octet: the contents are elements themselves (X.690, 8.1.2.5) */
export const CONSTRUCTED = 0x20;
/** Class bits of a tag that a structure gives its element, `[0]` (X.690, 8.1.2.2) */
export const CONTEXT_SPECIFIC = 0x80;
