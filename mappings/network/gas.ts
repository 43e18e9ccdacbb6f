import { startSamplingResponse } from '../clusters/metering.js';
import { consumption, sampleEntries, timestamp } from '../shapes/sampled-data.js';
import type { Converter } from '../vocabulary/converters.js';
import { element, first, gas, group } from '../vocabulary/rows.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

/** Samples of the network data log: every six minutes of four hours */
const SAMPLES = 41;

const GCS18 = gbzUseCase(
  'GCS18',
  0x0079,
  { '4.10': 'ReadNetworkDataRsp' },
  gas(group('NetworkDataLog', sampleEntries(SAMPLES, consumption('Value'), timestamp))),
);

/** FFFF is no value that is missing: it says that sampling did not start */
const sampleId: Converter = { type: 'integer', write: (value) => value.integer()?.toString() };

const GCS31 = gbzUseCase(
  'GCS31',
  0x0080,
  { '14.1': 'RecordNetworkDataGASRsp' },
  first(startSamplingResponse, element('SampleID', startSamplingResponse.each.sampleId, sampleId)),
);

export const NETWORK_GAS: readonly UseCase[] = [GCS18, GCS31];
