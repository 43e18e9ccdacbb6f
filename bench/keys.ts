import { createDecipheriv, createHash, diffieHellman } from 'node:crypto';
import { readWholeMessage } from '../codecs/envelope/envelope.js';
import { KeyRing } from '../src/keys/key-ring.js';
import { describeBlock } from '../src/keys/protected-block.js';
import { octets } from '../test/support/octets.js';
import { createParty, keysOf, messageWithMac, protect } from '../test/support/parties.js';
import type { Case } from './measure.js';

/**
 * Decryption and MAC with the shared secret at hand. Each is measured beside the node:crypto calls that it can't do
 * without, one hash and one decipher, and may take twice as long. Two messages take turns, so that no derived key is
 * found again.
 */
export function keysCases(): Case[] {
  const device = createParty('00DB1234567890A0');
  const supplier = createParty('90B3D51F30010000');
  const ring = new KeyRing(keysOf(supplier, device));
  const secret = diffieHellman({ privateKey: supplier.keyAgreement.privateKey, publicKey: device.keyAgreement.publicKey });

  const messages = ['00000000000003E8', '00000000000003E9'].map((originatorCounter) => {
    const content = `DA${protect(device, supplier, originatorCounter, '5A'.repeat(200))}`;
    const message = messageWithMac(device, supplier, { originatorCounter, content });
    const envelope = readWholeMessage(message);
    const at = envelope.contentAt + 1;
    const end = envelope.contentEnd;
    const { otherInfo, initialisationVector } = describeBlock(envelope, at, end, 0);
    return {
      envelope,
      at,
      end,
      target: message.slice(),
      derivation: Buffer.concat([octets('00000001'), secret, octets(otherInfo)]),
      vector: octets(initialisationVector),
      ciphertext: message.subarray(at + 5, end - 12),
      tag: message.subarray(end - 12, end),
      authenticated: Buffer.concat([octets('110000000000'), message.subarray(envelope.authenticatedAt, envelope.macAt)]),
      mac: message.subarray(envelope.macAt),
    };
  });
  const blockData = octets('31');
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
  const keyOf = (derivation: Uint8Array) => createHash('sha256').update(derivation).digest().subarray(0, 16);

  const decryptAlone = () => {
    const { derivation, vector, ciphertext, tag } = next();
    const gcm = createDecipheriv('aes-128-gcm', keyOf(derivation), vector, { authTagLength: 12 });
    gcm.setAAD(blockData).setAuthTag(tag);
    gcm.update(ciphertext);
    gcm.final();
  };
  const verifyAlone = () => {
    const { vector, authenticated, mac } = next();
    const gcm = createDecipheriv('aes-128-gcm', keyOf(macDerivations[turn]), vector, { authTagLength: 12 });
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
      limit: 2,
    },
    {
      name: 'verify a MAC, shared secret at hand',
      run: () => ring.verifyMac(next().envelope),
      floor: { name: 'node:crypto alone', run: verifyAlone },
      limit: 2,
    },
  ];
}
