import { startSamplingResponse } from '../clusters/metering.js';
import { consumption, sampleEntries, timestamp } from '../shapes/sampled-data.js';
import type { Converter } from '../vocabulary/converters.js';
import { element, first, gas, group } from '../vocabulary/rows.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

/** Samples of the network data log: every six minutes of four hours */
const SAMPLES = 41;

const GCS18 = gbzUseCase({
  name: 'GCS18',
  messageCode: 0x0079,
  variants: { '4.10': 'ReadNetworkDataRsp' },
  rows: [gas(group('NetworkDataLog', sampleEntries(SAMPLES, consumption('Value'), timestamp)))],
});

/** FFFF is no value that is missing: it says that sampling did not start */
const sampleId: Converter = { type: 'integer', write: (value) => value.integer()?.toString() };

const GCS31 = gbzUseCase({
  name: 'GCS31',
  messageCode: 0x0080,
  variants: { '14.1': 'RecordNetworkDataGASRsp' },
  rows: [first(startSamplingResponse, element('SampleID', startSamplingResponse.each.of.sampleId, sampleId))],
});

export const NETWORK_GAS: readonly UseCase[] = [GCS18, GCS31];
