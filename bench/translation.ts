import { createDecipheriv, diffieHellman } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createTranslator, KeyDirectory } from 'gbcs-mmc';
import { Envelope, readWholeMessage } from '../codecs/envelope/envelope.js';
import { readEnvelopeLayout } from '../codecs/envelope/layout.js';
import { electricityMeter, supplier } from '../test/encoder/keys.js';
import { derivedKey } from './crypto-floor.js';
import { copyOut, floorOf } from './floor.js';
import type { Case } from './measure.js';
import { bundled, halfHourlyLog, plainDlms, plainGbz, statusOnlyDlms, statusOnlyGbz } from './messages.js';

const keys = new KeyDirectory(fileURLToPath(new URL('../fixtures/keys', import.meta.url)));
const translator = createTranslator({ keys });

/** A translation from base64 to text that is copied out, beside its floor */
function translation(name: string, message: string, limit: number): Case {
  const { xml } = translator.translate(message);
  return {
    name,
    run: () => copyOut(translator.translate(message).xml),
    floor: { name: 'decode base64, copy text out', run: floorOf(message, xml) },
    limit,
  };
}

function envelopeOnly(message: string): Case {
  const octets = Buffer.from(message, 'base64');
  const envelope = new Envelope();
  return {
    name: 'envelope only',
    run: () => readWholeMessage(octets, envelope),
    floor: { name: 'decode base64', run: () => Buffer.from(message, 'base64') },
  };
}

/** An encrypted reading beside the node:crypto calls that decrypting it takes */
function encryptedReading(): Case {
  const message = bundled('ECS17b-import-registers-protected');
  const { protectedBlocks } = createTranslator().translate(message);
  const [{ offset, length, otherInfo, initialisationVector, additionalAuthenticatedData }] = protectedBlocks;
  const octets = Buffer.from(message, 'base64');
  const secret = diffieHellman({ privateKey: supplier.keys('KA').privateKey, publicKey: electricityMeter.keys('KA').publicKey });
  const derivation = Buffer.concat([Buffer.from('00000001', 'hex'), secret, Buffer.from(otherInfo, 'hex')]);
  const vector = Buffer.from(initialisationVector, 'hex');
  const authenticated = Buffer.from(additionalAuthenticatedData, 'hex');
  const end = offset + length;
  return {
    name: 'encrypted reading, keys cached',
    run: () => copyOut(translator.translate(message).xml),
    floor: {
      name: 'its decryption with node:crypto',
      run: () => {
        const gcm = createDecipheriv('aes-128-gcm', derivedKey(derivation), vector, { authTagLength: 12 });
        gcm.setAAD(authenticated).setAuthTag(octets.subarray(end - 12, end));
        gcm.update(octets.subarray(offset + 5, end - 12));
        gcm.final();
      },
    },
    limit: 5,
  };
}

/** What the envelope's layouts cost in binary-parser, as a share of a whole translation */
function binaryParserShare(message: string): Case {
  const octets = Buffer.from(message, 'base64');
  return {
    name: 'envelope through binary-parser',
    run: () => readEnvelopeLayout(octets),
    floor: { name: 'whole translation', run: () => copyOut(translator.translate(message).xml) },
  };
}

function documentWriter(message: string): Case {
  return {
    name: 'xmlbuilder2 writer',
    run: () => translator.toDocument(message),
    floor: { name: 'text writer', run: () => copyOut(translator.translate(message).xml) },
  };
}

/** Plain data of a message already in octets, beside its text */
function plainData(name: string, message: string): Case {
  const octets = Buffer.from(message, 'base64');
  return {
    name: `plain data, ${name}`,
    run: () => translator.toData(octets),
    floor: { name: 'text of the same message', run: () => copyOut(translator.translate(octets).xml) },
    limit: 5,
  };
}

export function translationCases(): Case[] {
  const dlms = plainDlms();
  return [
    envelopeOnly(dlms),
    translation('plain DLMS COSEM response', dlms, 9),
    translation('status-only DLMS COSEM response, 12 items', statusOnlyDlms(), 9),
    translation('plain GBZ response', plainGbz(), 9),
    translation('status-only GBZ response, 12 components', statusOnlyGbz(), 9),
    encryptedReading(),
    documentWriter(dlms),
    plainData('plain DLMS COSEM response', dlms),
    plainData('plain GBZ response', plainGbz()),
    plainData('status-only DLMS COSEM response, 12 items', statusOnlyDlms()),
    binaryParserShare(dlms),
  ];
}

/** Entries of a half-hourly log of 13 months (SMETS 5.7.5.1) */
const THIRTEEN_MONTHS = 19_056;

/** A log is written at a rate that the report gives in megabytes of XML; decryption is part of it */
export function logCases(): Case[] {
  const message = halfHourlyLog(THIRTEEN_MONTHS);
  const megabytes = translator.translate(message).xml.length / 1e6;
  const reason = 'the floor copies one long text, where each of 19,056 entries is read and its elements written';
  return [
    { ...translation(`half-hourly log, ${megabytes.toFixed(2)} MB of XML`, message, 45), reason, megabytes },
    plainData('half-hourly log', message),
  ];
}
