import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { SecretCache } from '../../../../src/keys/node/secret-cache.js';
import { concatenate, hex, unsignedOctets } from '../../../encoder/octets.js';

const SUPPLIER = hex('0250000000000010');
const secretsOf = (number: number): Uint8Array[] => [Uint8Array.of(number >>> 16, (number >>> 8) & 255, number & 255)];
const pairOf = (meter: number): Uint8Array => concatenate(unsignedOctets(0x02e5_3e00_0000_0000n + BigInt(meter), 8), SUPPLIER);

test('secrets are found by both parties, in either order and at any place', () => {
  const cache = new SecretCache(2);
  const secrets = secretsOf(1);
  cache.set(hex('02E53E0000000001 FFFF 0250000000000010'), 0, 10, secrets);
  assert.is(cache.get(hex('02E53E0000000001 FFFF 0250000000000010'), 0, 10), secrets);
  assert.is(cache.get(hex('0250000000000010 02E53E0000000001'), 0, 8), secrets);
  assert.is(cache.get(hex('AA 0250000000000010 02E53E0000000001'), 9, 1), secrets);
});

test('a pair that differs in one octet anywhere has none', () => {
  const cache = new SecretCache(2);
  const pair = pairOf(1);
  cache.set(pair, 0, 8, secretsOf(1));
  for (let at = 0; at < 16; at++) {
    const other = pair.slice();
    other[at] ^= 0x80;
    assert.is(cache.get(other, 0, 8), undefined, `octet ${at}`);
  }
});

test('beyond the limit, the pair not used for longest goes', () => {
  const cache = new SecretCache(2);
  cache.set(pairOf(1), 0, 8, secretsOf(1));
  cache.set(pairOf(2), 0, 8, secretsOf(2));
  assert.equal(cache.get(pairOf(1), 0, 8), secretsOf(1));
  cache.set(pairOf(3), 0, 8, secretsOf(3));
  assert.is(cache.get(pairOf(2), 0, 8), undefined);
  assert.equal(cache.get(pairOf(1), 0, 8), secretsOf(1));
  assert.equal(cache.get(pairOf(3), 0, 8), secretsOf(3));
});

test('of 100,000 meters of one supplier all but a few are kept, and none has the secrets of another', () => {
  const meters = 100_000;
  const cache = new SecretCache(meters);
  for (let meter = 0; meter < meters; meter++) cache.set(pairOf(meter), 0, 8, secretsOf(meter));
  let lost = 0;
  for (let meter = 0; meter < meters; meter++) {
    const kept = cache.get(pairOf(meter), 0, 8);
    if (kept === undefined) lost++;
    else assert.equal(kept, secretsOf(meter));
  }
  assert.ok(lost <= 20, `${lost} lost`);
});

test.run();
