import { diffieHellman, type KeyObject } from 'node:crypto';
import { createTranslator, type KeyStore, type Translator } from 'gbcs-mmc';
import { accessResponse, actionResult } from '../test/encoder/access-response.js';
import * as axdr from '../test/encoder/axdr.js';
import { type Party, party, supplier } from '../test/encoder/keys.js';
import { blockAgreement, encodeMessage, parametersOf } from '../test/encoder/message.js';
import { euiOf, toHex, unsignedOctets } from '../test/encoder/octets.js';
import { protectedAttributes, protectedBlock } from '../test/encoder/protection.js';
import { type CryptoOfMessage, cryptoOf, performCrypto, SecretsAtHand } from './crypto-floor.js';
import { copyOut, floorOf } from './floor.js';
import type { Case } from './measure.js';

/** Meters whose messages come in turn; 200,000 take minutes to make, so by hand */
const METERS = Number(process.env.BENCH_METERS ?? 20_000);
/** Messages of one run */
const MESSAGES = 250;

export interface Meter {
  /** Its one message in base64: import registers (ECS17b) in a protected block, with a MAC */
  readonly base64: string;
  /** The two keys that its shared secret comes from */
  readonly agreement: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
}

export interface Population {
  readonly meters: readonly Meter[];
  /** Finds the keys of all meters, and of their supplier, as objects in memory */
  readonly keyStore: KeyStore;
}

/** Meters that share nothing but their supplier */
export function populationOf(count: number): Population {
  const keys = new Map<string, KeyObject>([[toHex(supplier.systemTitle), supplier.keys('KA').privateKey]]);
  const { privateKey } = supplier.keys('KA');
  const meters = Array.from({ length: count }, (_, i) => {
    const meter = party(`meter ${i}`, euiOf(unsignedOctets(0x02e5_3e01_0000_0000n + BigInt(i), 8)));
    const { publicKey } = meter.keys('KA');
    keys.set(toHex(meter.systemTitle), publicKey);
    return { base64: readingOf(meter), agreement: { privateKey, publicKey } };
  });
  const keyStore: KeyStore = (eui) => {
    const key = keys.get(typeof eui === 'string' ? eui : toHex(eui));
    if (key === undefined) throw new Error('no key of that party');
    return key;
  };
  return { meters, keyStore };
}

function readingOf(meter: Party): string {
  const between = { originator: meter, recipient: supplier, originatorCounter: 1_700_000_000_000n } as const;
  const scalerUnit = (unit: number): Uint8Array => axdr.structure(axdr.integer(0), axdr.enumeration(unit));
  const [import_, reactive, secondary] = [123_456, 98_765, 1_234].map(axdr.doubleLongUnsigned);
  const registers = axdr.structure(import_, scalerUnit(30), reactive, scalerUnit(32), secondary);
  const data = [protectedAttributes(parametersOf(between), protectedBlock(blockAgreement(between), axdr.structure(registers)))];
  const payload = accessResponse({ data, results: [actionResult()] });
  return Buffer.from(encodeMessage({ ...between, craFlag: 2, messageCode: 0x0027, payload })).toString('base64');
}

/** Calls something with a number of places in turn, from where it stopped the time before; tells when it begins anew */
function inTurn(places: number, each: (place: number) => void, begin: () => void = () => {}): () => void {
  let next = 0;
  return () => {
    for (let i = 0; i < MESSAGES; i++) {
      if (next === 0) begin();
      each(next);
      next = (next + 1) % places;
    }
  };
}

/** Each message comes from another meter than the one before it */
export function populationCases(): Case[] {
  const { meters, keyStore } = populationOf(METERS);
  const secrets = new SecretsAtHand(keyStore);
  const crypto: CryptoOfMessage[] = meters.map(({ base64 }) => cryptoOf(Buffer.from(base64, 'base64'), secrets));
  const fresh = (): Translator => createTranslator({ keys: keyStore, verify: { mac: true }, onInvalid: 'reject' });
  const warm = fresh();
  for (const { base64 } of meters) warm.translate(base64);
  const floorOfMeter = meters.map(({ base64 }) => floorOf(base64, warm.translate(base64).xml));
  const agree = (place: number): void => {
    diffieHellman(meters[place].agreement);
    performCrypto(crypto[place]);
  };
  let first = fresh();
  // never the secret at hand, as where there are more meters than maximumPairs
  const small = createTranslator({ keys: keyStore, verify: { mac: true }, onInvalid: 'reject', maximumPairs: Math.ceil(METERS / 100) });
  return [
    {
      name: `${METERS} meters, first contact`,
      messages: MESSAGES,
      run: inTurn(
        meters.length,
        (place) => copyOut(first.translate(meters[place].base64).xml),
        () => {
          first = fresh();
        },
      ),
      floor: { name: 'bare ECDH, hash and GCM', run: inTurn(meters.length, agree) },
      limit: 1.6,
    },
    {
      name: `${METERS} meters, maximumPairs of a hundredth`,
      messages: MESSAGES,
      run: inTurn(meters.length, (place) => copyOut(small.translate(meters[place].base64).xml)),
      floor: { name: 'bare ECDH, hash and GCM', run: inTurn(meters.length, agree) },
      limit: 1.6,
    },
    {
      name: `${METERS} meters, again`,
      messages: MESSAGES,
      run: inTurn(meters.length, (place) => copyOut(warm.translate(meters[place].base64).xml)),
      floor: {
        name: 'bare node:crypto, decode, copy out',
        run: inTurn(meters.length, (place) => {
          floorOfMeter[place]();
          performCrypto(crypto[place]);
        }),
      },
      limit: 2.2,
    },
  ];
}
