import { createDecipheriv, createPrivateKey, diffieHellman, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';
import { type ReferenceMessage, referenceMessages, referencePath, referenceSuite } from '../support/reference.js';
import { type EnvelopeForms, type GroupingHeader, generalCiphering, generalSigning, type Supplementary, signedPart } from './envelope.js';
import { gbzPayload, readAttributesResponse } from './gbz.js';
import { concatenate, hex, toHex } from './octets.js';
import { type Agreement, agreedKey, messageMac, protectedBlock, protectedMembers } from './protection.js';
import {
  attributeRecords,
  Reader,
  rereadAccessResponse,
  rereadData,
  rereadDataNotification,
  rereadDer,
  rereadGbz,
  rereadGbzAlert,
} from './reread.js';

interface Envelope {
  readonly header: GroupingHeader;
  readonly payload: Uint8Array;
  /** Pre-commands end before its length */
  readonly signature: Uint8Array | undefined;
  readonly mac: Uint8Array | undefined;
  readonly forms: EnvelopeForms;
}

function supplementaryOf(octets: Uint8Array): Supplementary | undefined {
  if (octets.length === 0) return undefined;
  const reader = new Reader(octets);
  const remotePartyId = reader.take(8);
  if (reader.isAtEnd) return { remotePartyId };
  const remotePartyCounter = reader.unsigned(8);
  if (reader.isAtEnd) return { remotePartyId, remotePartyCounter };
  if (octets.length === 24) return { remotePartyId, remotePartyCounter, originatorCounter: reader.unsigned(8) };
  return { remotePartyId, remotePartyCounter, keyAgreementCertificate: octets.subarray(reader.at) };
}

function readEnvelope(octets: Uint8Array): Envelope {
  const reader = new Reader(octets);
  let cipheredService: EnvelopeForms = {};
  const hasMac = reader.number(1) === 0xdd;
  if (hasMac) {
    reader.take(6);
    cipheredService = { cipheredService: reader.length().form };
    reader.take(6);
  }
  const [transaction, originator, recipient, dateTime, other, content] = Array.from({ length: 6 }, () => reader.field());
  const signature = reader.isAtEnd ? undefined : reader.field();
  const identifier = new Reader(transaction.octets);
  const supplementary = supplementaryOf(other.octets.subarray(2));
  const header = {
    craFlag: identifier.number(1) as GroupingHeader['craFlag'],
    originatorCounter: identifier.unsigned(8),
    originator: originator.octets,
    recipient: recipient.octets,
    dateTime: dateTime.octets,
    messageCode: new Reader(other.octets).number(2),
    ...(supplementary === undefined ? {} : { supplementary }),
  };
  const forms = { ...cipheredService, otherInformation: other.form, content: content.form };
  return { header, payload: content.octets, signature: signature?.octets, mac: hasMac ? reader.take(12) : undefined, forms };
}

/** Key of a party in the key store; undefined where it holds none */
function storedKey(systemTitle: Uint8Array, file: 'ka.key' | 'ka.pem' | 'ds.pem'): KeyObject | undefined {
  const path = referencePath('rtds', 'keystore', `${toHex(systemTitle).toLowerCase()}-${file}`);
  if (!existsSync(path)) return undefined;
  return file.endsWith('.key') ? createPrivateKey(readFileSync(path)) : new X509Certificate(readFileSync(path)).publicKey;
}

function agreement(originator: Uint8Array, recipient: Uint8Array, counter: bigint): Agreement | undefined {
  const privateKey = storedKey(recipient, 'ka.key');
  const publicKey = storedKey(originator, 'ka.pem');
  if (privateKey === undefined || publicKey === undefined) return undefined;
  return { sharedSecret: diffieHellman({ privateKey, publicKey }), originator, recipient, counter };
}

function blockAgreement({ header }: Envelope): Agreement {
  const { originator, recipient, originatorCounter, supplementary } = header;
  if (supplementary?.originatorCounter === undefined) return agreement(originator, recipient, originatorCounter)!;
  return agreement(originator, supplementary.remotePartyId, supplementary.originatorCounter)!;
}

function open(key: Agreement, block: Uint8Array): Uint8Array {
  const decipher = createDecipheriv('aes-128-gcm', agreedKey(key, 4), concatenate(key.originator, block.subarray(1, 5)), {
    authTagLength: 12,
  });
  decipher.setAAD(block.subarray(0, 1)).setAuthTag(block.subarray(-12));
  return concatenate(decipher.update(block.subarray(5, -12)), decipher.final());
}

/** The protected blocks of a payload: what stands behind a length and begins like a security header */
function blocksOf(payload: Uint8Array): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  const octets = Buffer.from(payload);
  for (let at = octets.indexOf('3100000000', 0, 'hex'); at >= 0; at = octets.indexOf('3100000000', at + 1, 'hex')) {
    // GBZ has two octets of length; A-XDR the tag 09, and 81 or 82 before longer ones
    const isGbz = payload[0] === 0x01;
    const length = isGbz || octets[at - 3] === 0x82 ? octets.readUInt16BE(at - 2) : octets[at - 1];
    blocks.push(payload.subarray(at, at + length));
  }
  return blocks;
}

const isDlms = (payload: Uint8Array): boolean => payload[0] === 0xda || payload[0] === 0x0f;
const isGbz = (payload: Uint8Array): boolean => payload[0] === 0x01 && payload[1] === 0x09;

referenceSuite('reference messages, encoded again', (test) => {
  const read = referenceMessages().map((message) => ({ message, envelope: readEnvelope(message.octets) }));
  const answers = read.filter(({ message }) => message.kind === 'RESPONSE' || message.kind === 'ALERT');

  function each(entries: typeof read, count: number, check: (envelope: Envelope, message: ReferenceMessage) => void): void {
    assert.is(entries.length, count);
    for (const { message, envelope } of entries) check(envelope, message);
  }

  test('every envelope', () => {
    each(read, 1116, ({ header, payload, signature, mac, forms }, { octets, name, kind }) => {
      assert.is(signature === undefined, kind === 'PRECOMMAND', name);
      const unsigned = concatenate(hex('DF'), signedPart(header, payload, forms));
      const signing = signature === undefined ? unsigned : generalSigning(header, payload, signature, forms);
      assert.is(toHex(mac === undefined ? signing : generalCiphering(signing, mac, forms)), toHex(octets), name);
    });
  });

  test('every access response and data notification', () => {
    const dlms = answers.filter(({ envelope }) => isDlms(envelope.payload));
    each(dlms, 282, ({ payload }, { name }) => {
      const encoded = payload[0] === 0xda ? rereadAccessResponse(payload) : rereadDataNotification(payload);
      assert.is(toHex(encoded), toHex(payload), name);
    });
  });

  test('every GBZ payload, of commands too', () => {
    const gbz = read.filter(({ envelope }) => isGbz(envelope.payload));
    each(gbz, 303, ({ payload, header }, { name, kind }) => {
      const encoded = kind === 'ALERT' ? rereadGbzAlert(payload, header.messageCode === 0x008b) : rereadGbz(payload);
      assert.is(toHex(encoded), toHex(payload), name);
    });
  });

  test('every ASN.1 payload, of commands too, with lengths longer than needed', () => {
    const asn1 = read.filter(({ envelope: { payload } }) => !isDlms(payload) && !isGbz(payload) && payload[0] !== 0xd9);
    each(asn1, 162, ({ payload }, { name }) => {
      assert.is(toHex(rereadDer(new Reader(payload))), toHex(payload), name);
    });
  });

  test('every signature is one over the signed part', () => {
    const signed = read.filter(({ envelope }) => (envelope.signature?.length ?? 0) > 0);
    each(signed, 413, ({ header, payload, signature, forms }, { name }) => {
      const key = { key: storedKey(header.originator, 'ds.pem')!, dsaEncoding: 'ieee-p1363' as const };
      assert.ok(verify('sha256', signedPart(header, payload, forms), key, signature!), name);
    });
  });

  test('every MAC of a response or alert whose recipient has a key', () => {
    const sealed = answers.filter(
      ({ envelope: { mac, header } }) => mac !== undefined && storedKey(header.recipient, 'ka.key') !== undefined,
    );
    each(sealed, 249, ({ header, payload, signature, mac, forms }, { name }) => {
      const key = agreement(header.originator, header.recipient, header.originatorCounter)!;
      assert.is(toHex(messageMac(key, header.craFlag, generalSigning(header, payload, signature, forms))), toHex(mac!), name);
    });
  });

  test('every protected block, and what is inside it', () => {
    const withBlocks = answers.filter(({ envelope }) => blocksOf(envelope.payload).length > 0);
    let blocks = 0;
    each(withBlocks, 31, (envelope, { name }) => {
      const key = blockAgreement(envelope);
      for (const block of blocksOf(envelope.payload)) {
        blocks++;
        const plaintext = open(key, block);
        assert.is(toHex(protectedBlock(key, plaintext)), toHex(block), name);
        if (isDlms(envelope.payload)) {
          assert.is(toHex(rereadData(new Reader(plaintext))), toHex(plaintext), name);
          const { originatorCounter, originator, recipient } = envelope.header;
          const members = protectedMembers({ originatorCounter, originator, recipient }, block);
          assert.ok(toHex(envelope.payload).includes(members.map(toHex).join('')), name);
        }
      }
    });
    assert.is(blocks, 40);
  });

  test('the attribute records inside protected blocks', () => {
    for (const { envelope, message } of answers.filter(({ message }) => /^GCS13|^GCS14/.test(message.useCase)))
      for (const block of blocksOf(envelope.payload)) {
        const plaintext = open(blockAgreement(envelope), block);
        const encoded = gbzPayload([readAttributesResponse(0x0702, attributeRecords(plaintext))]);
        assert.is(toHex(encoded).slice(22), toHex(plaintext), message.name);
      }
  });
});
