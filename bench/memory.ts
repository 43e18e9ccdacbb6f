import { createTranslator, type Translator } from 'gbcs-mmc';
import { liveOctets } from './heap.js';
import type { MeasuredHere } from './measured.js';
import type { MixMessage } from './mix.js';
import { ownMix } from './own-mix.js';
import { populationOf } from './population.js';

/** Translators that the memory of one is the share of */
const TRANSLATORS = 4;
/** Meters that the memory of one pair of parties is the share of */
const METERS = 2000;

const figure = (name: string, value: number, limit: number): MeasuredHere => ({ name, value, unit: 'octets', floor: 'on the heap', limit });

/** What lives on the heap after `make`, and did not before it */
async function octetsOf<T>(make: () => T): Promise<{ readonly octets: number; readonly made: T }> {
  const before = await liveOctets();
  const made = make();
  return { octets: (await liveOctets()) - before, made };
}

function translatorThatKnows(messages: readonly MixMessage[]): Translator {
  const translator = createTranslator();
  for (const { base64, perMessage } of messages) translator.translate(base64, perMessage);
  return translator;
}

/** Memory of what is compiled and kept. Code that V8 compiles is left out */
export async function measureMemory(): Promise<MeasuredHere[]> {
  const messages = ownMix();
  const mappings = await octetsOf(() => translatorThatKnows(messages));
  const further = await octetsOf(() => Array.from({ length: TRANSLATORS }, () => translatorThatKnows(messages)));
  const population = populationOf(METERS);
  const pairs = await octetsOf(() => {
    const translator = createTranslator({ keys: population.keyStore, verify: { mac: true } });
    for (const { base64 } of population.meters) translator.translate(base64);
    return translator;
  });
  const empty = await octetsOf(() => {
    const translator = createTranslator({ keys: population.keyStore, verify: { mac: true } });
    translator.translate(population.meters[0].base64);
    return translator;
  });
  return [
    figure('compiled mappings of every use case', mappings.octets, 4e6),
    figure('each further translator that has used them', further.octets / TRANSLATORS, 0.5e6),
    figure('pair of parties', (pairs.octets - empty.octets) / (METERS - 1), 750),
  ];
}
