import { createDecipheriv } from 'node:crypto';
import { readWholeMessage } from '../codecs/envelope/envelope.js';
import { NodeKeyRing } from '../src/keys/node/key-ring.js';
import { describeBlock } from '../src/keys/protected-block.js';
import { electricityMeter, supplier } from '../test/encoder/keys.js';
import { concatenate, hex } from '../test/encoder/octets.js';
import { agreementOf, protectedBlock } from '../test/encoder/protection.js';
import { keysOf } from '../test/support/party-keys.js';
import { plainMessage } from '../test/support/plain-message.js';
import { derivedKey } from './crypto-floor.js';
import type { Case } from './measure.js';

/**
 * Decryption and MAC with the shared secret at hand. Each is measured beside the node:crypto calls that it can't do
 * without, one hash and one decipher. Two messages take turns, so that no derived key is
 * found again.
 */
export function keysCases(): Case[] {
  const ring = new NodeKeyRing(keysOf(supplier, electricityMeter));

  const messages = [1000n, 1001n].map((originatorCounter) => {
    const agreement = agreementOf(electricityMeter, supplier, originatorCounter);
    const payload = concatenate(hex('DA'), protectedBlock(agreement, new Uint8Array(200).fill(0x5a)));
    const message = plainMessage({ originatorCounter, payload, security: 'mac' });
    const envelope = readWholeMessage(message);
    const at = envelope.contentAt + 1;
    const end = envelope.contentEnd;
    const { otherInfo, initialisationVector } = describeBlock(envelope, at, end, 0);
    return {
      envelope,
      at,
      end,
      target: message.slice(),
      derivation: Buffer.concat([hex('00000001'), agreement.sharedSecret, hex(otherInfo)]),
      vector: hex(initialisationVector),
      ciphertext: message.subarray(at + 5, end - 12),
      tag: message.subarray(end - 12, end),
      authenticated: Buffer.concat([hex('110000000000'), message.subarray(envelope.authenticatedAt, envelope.macAt)]),
      mac: message.subarray(envelope.macAt),
    };
  });
  const blockData = hex('31');
  // The key of a MAC has the CRA flag where that of a block has 04
  const macDerivations = messages.map(({ derivation }) => {
    const input = Buffer.from(derivation);
    input[4 + 32 + 7 + 8 + 1] = 0x02;
    return input;
  });
  let turn = 0;
  const next = () => {
    turn = 1 - turn;
    return messages[turn];
  };

  const decryptAlone = () => {
    const { derivation, vector, ciphertext, tag } = next();
    const gcm = createDecipheriv('aes-128-gcm', derivedKey(derivation), vector, { authTagLength: 12 });
    gcm.setAAD(blockData).setAuthTag(tag);
    gcm.update(ciphertext);
    gcm.final();
  };
  const verifyAlone = () => {
    const { vector, authenticated, mac } = next();
    const gcm = createDecipheriv('aes-128-gcm', derivedKey(macDerivations[turn]), vector, { authTagLength: 12 });
    gcm.setAAD(authenticated).setAuthTag(mac);
    gcm.final();
  };
  return [
    {
      name: 'decrypt a block, shared secret at hand',
      run: () => {
        const { envelope, at, end, target } = next();
        ring.decrypt(envelope, at, end, target);
      },
      floor: { name: 'node:crypto alone', run: decryptAlone },
      limit: 1.5,
    },
    {
      name: 'verify a MAC, shared secret at hand',
      run: () => ring.verifyMac(next().envelope),
      floor: { name: 'node:crypto alone', run: verifyAlone },
      limit: 1.5,
    },
  ];
}
