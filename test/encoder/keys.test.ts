import { createPublicKey, diffieHellman } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { keyPair, parties, supplier } from './keys.js';
import { hex, toHex } from './octets.js';

test('the public key is the point that belongs to the scalar', () => {
  // the base point of P-256 (FIPS 186-4, D.1.2.3) is that of scalar 1
  const { publicKey } = keyPair(hex(`${'00'.repeat(31)}01`));
  const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-64);
  assert.is(
    toHex(point),
    '6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296' + '4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5',
  );
});

test('a party has the same key in every run, and another one for each usage', () => {
  const spki = (usage: 'KA' | 'DS' | 'PP-KA') => toHex(supplier.keys(usage).publicKey.export({ type: 'spki', format: 'der' })).slice(-128);
  assert.is(spki('KA').slice(0, 16), '16F1AD769736B22F');
  assert.is(new Set([spki('KA'), spki('DS'), spki('PP-KA')]).size, 3);
});

test('two parties agree on one secret', () => {
  const [one, other] = parties.map((party) => party.keys('KA'));
  const secret = diffieHellman({ privateKey: one.privateKey, publicKey: other.publicKey });
  assert.equal(secret, diffieHellman({ privateKey: other.privateKey, publicKey: createPublicKey(one.privateKey) }));
});

test('identifiers are locally administered and all different', () => {
  assert.is(new Set(parties.map((party) => party.eui)).size, parties.length);
  for (const { eui, systemTitle } of parties) {
    assert.match(eui, /^02(-[0-9A-F]{2}){7}$/);
    assert.is(toHex(systemTitle), eui.replaceAll('-', ''));
  }
});

test.run();
