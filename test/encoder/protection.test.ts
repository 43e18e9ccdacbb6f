import { createDecipheriv, createHash, diffieHellman, verify } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { electricityMeter, supplier } from './keys.js';
import { hex, toHex } from './octets.js';
import { agreedKey, agreementOf, messageMac, messageSignature, protectedAttributes, protectedBlock, protectFor } from './protection.js';

const agreement = agreementOf(electricityMeter, supplier, 1000n);

test('the key is the start of a hash over secret, algorithm and parties', () => {
  const secret = diffieHellman({ privateKey: supplier.keys('KA').privateKey, publicKey: electricityMeter.keys('KA').publicKey });
  const hashed = hex(`00000001 ${toHex(secret)} 60857406080300 02E53E0000000001 09 04 00000000000003E8 0250000000000010`);
  assert.is(toHex(agreedKey(agreement, 4)), toHex(createHash('sha256').update(hashed).digest()).slice(0, 32));
});

test('a block can be opened by its recipient, and not after a change', () => {
  const block = protectedBlock(agreement, hex('020100'));
  assert.is(toHex(block.subarray(0, 5)), '3100000000');
  assert.is(block.length, 5 + 3 + 12);
  const open = (octets: Uint8Array): string => {
    const decipher = createDecipheriv('aes-128-gcm', agreedKey(agreement, 4), hex('02E53E0000000001 00000000'), { authTagLength: 12 });
    decipher.setAAD(hex('31')).setAuthTag(octets.subarray(-12));
    return toHex(Buffer.concat([decipher.update(octets.subarray(5, -12)), decipher.final()]));
  };
  assert.is(open(block), '020100');
  block[6] ^= 1;
  assert.throws(() => open(block));
});

test('the same plaintext gives the same block', () => {
  assert.equal(protectFor(agreement)(hex('01')), protectedBlock(agreement, hex('01')));
});

test('protected attributes have their parameters in front of the block', () => {
  const parameters = { originatorCounter: 1000n, originator: electricityMeter.systemTitle, recipient: supplier.systemTitle };
  assert.is(
    toHex(protectedAttributes(parameters, hex('3100000000'))),
    '0202 0101 0202 1602 0205 0909 0400000000000003E8 0908 02E53E0000000001 0908 0250000000000010 0900 0202 1602 0202 090102 0900 0905 3100000000'.replaceAll(
      ' ',
      '',
    ),
  );
});

test('a MAC has 12 octets and depends on the CRA flag and the message', () => {
  const mac = messageMac(agreement, 2, hex('DF00'));
  assert.is(mac.length, 12);
  assert.not.equal(messageMac(agreement, 3, hex('DF00')), mac);
  assert.not.equal(messageMac(agreement, 2, hex('DF01')), mac);
});

test('a signature is that of the party', () => {
  const signature = messageSignature(electricityMeter, hex('0102'));
  assert.is(signature.length, 64);
  const key = { key: electricityMeter.keys('DS').publicKey, dsaEncoding: 'ieee-p1363' as const };
  assert.ok(verify('sha256', hex('0102'), key, signature));
  assert.not(verify('sha256', hex('0103'), key, signature));
});

test.run();
