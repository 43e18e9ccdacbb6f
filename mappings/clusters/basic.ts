import { attribute } from '../../codecs/gbz/sources.js';

/** Cluster Basic (ZigBee Cluster Library 3.2) */
const BASIC = 0x0000;

export const manufacturerName = attribute(BASIC, 0x0004, 'Manufacturer Name');
export const modelIdentifier = attribute(BASIC, 0x0005, 'Model Identifier');
