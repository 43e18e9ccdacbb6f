import * as assert from 'uvu/assert';
import { CraFlag, readWholeMessage } from '../../codecs/envelope/envelope.js';
import { ABSENT } from '../../codecs/slots.js';
import { ALERT_NAMES } from '../../mappings/enumerations/alert-codes.js';
import { CLUSTERS } from '../../mappings/enumerations/clusters.js';
import { criticalityOf } from '../../mappings/enumerations/criticality.js';
import { ACTION_RESULTS, DATA_ACCESS_RESULTS } from '../../mappings/enumerations/data-access-results.js';
import { USE_CASE_TITLES } from '../../mappings/enumerations/use-case-titles.js';
import { USER_INTERFACE_COMMANDS } from '../../mappings/enumerations/user-interface-commands.js';
import { ZCL_STATUSES } from '../../mappings/enumerations/zcl-statuses.js';
import { RESPONSES } from '../../mappings/index.js';
import { referenceJson, referenceMessages, referenceSuite } from '../support/reference.js';

interface KnownUseCase {
  readonly code: string;
  readonly messageCode: string | readonly string[];
  readonly alertMessageCode?: string;
  readonly messageType?: string;
}

interface MessageCode {
  readonly code: string;
  readonly useCase: string | null;
  readonly title: string;
  readonly kind: 'alert' | 'command and response';
}

interface Produced {
  readonly useCase: string;
  readonly variants: readonly { readonly serviceRequestVariant: string; readonly responseElement: string | null }[];
}

/** A table of names by number, from records with a number in hex or decimal under `key` */
function namesOf(records: readonly Readonly<Record<string, unknown>>[], key: 'code' | 'id', radix: 10 | 16): Record<number, string> {
  const collapsed = (name: unknown): string => String(name).replace(/\s+/g, ' ').trim();
  return Object.fromEntries(records.map((record) => [Number.parseInt(String(record[key]), radix), collapsed(record.name)]));
}

/** Message types of commands and alerts between Smart Metering Equipment and a remote party: C critical, NC not */
const CRITICALITY_OF_MESSAGE_TYPE = [
  [/^SME\.[AC]\.C$/, 'critical'],
  [/^SME\.[AC]\.NC$/, 'non-critical'],
  [/^Variant/, 'variant'],
] as const;

referenceSuite('tables against the reference facts', (test) => {
  const messageCodes: readonly MessageCode[] = referenceJson('gbcs/message-codes.json');
  const numberOf = ({ code }: MessageCode): number => Number.parseInt(code, 16);
  const answering = messageCodes.filter(({ kind }) => kind === 'command and response');

  test('every message code of a response is known, under the name of its use case', () => {
    const known = RESPONSES.flatMap(({ name, messageCodes }) => messageCodes.map((code) => [code, name] as const));
    const wanted = answering.map((one) => [numberOf(one), one.useCase] as const);
    assert.equal(Object.fromEntries(known), Object.fromEntries(wanted));
  });

  test('every use case answers the service request variants that produce it, each with its element', () => {
    const produced: readonly Produced[] = referenceJson('gbcs/service-references.json').useCases;
    for (const { useCase, variants } of produced) {
      const known = RESPONSES.filter(({ name }) => name === useCase);
      // a scheduled read (5.1) has no element of its own
      const wanted = variants.filter(({ responseElement }) => responseElement !== null);
      assert.equal(
        Object.assign({}, ...known.map((one) => one.variants)),
        Object.fromEntries(wanted.map((variant) => [variant.serviceRequestVariant, variant.responseElement])),
        useCase,
      );
    }
  });

  test('every use case has the protocol that the table of use cases gives it', () => {
    const useCases: readonly Readonly<Record<string, string>>[] = referenceJson('gbcs/use-cases.json');
    for (const { name, encoding } of RESPONSES) {
      const protocol = useCases.find(({ code }) => code === name)?.protocol;
      // those between devices of one home area network are in ZigBee Smart Energy, as GBZ is
      if (!protocol?.startsWith('ZSE')) assert.is(encoding, protocol, name);
    }
  });

  test('every use case is critical, non-critical or variant as its message type says', () => {
    const messageTypes: readonly KnownUseCase[] = referenceJson('gbcs/use-cases.json');
    let compared = 0;
    for (const { code, messageCode, alertMessageCode, messageType } of messageTypes) {
      const criticality = CRITICALITY_OF_MESSAGE_TYPE.find(([pattern]) => pattern.test(messageType ?? ''))?.[1];
      if (criticality === undefined) continue;
      for (const each of [messageCode, alertMessageCode ?? []].flat()) {
        assert.is(criticalityOf(Number.parseInt(each, 16)), criticality, `${code} ${each}`);
        compared++;
      }
    }
    assert.is(compared, 197);
  });

  test('every reference message has the MAC or the signature of its kind, and not the other', () => {
    let compared = 0;
    for (const { name, octets } of referenceMessages()) {
      const envelope = readWholeMessage(octets);
      if (envelope.craFlag === CraFlag.command) continue;
      const isSigned = envelope.signatureEnd > envelope.signatureAt;
      assert.is(isSigned, envelope.macAt === ABSENT, name);
      const expected = isSigned ? 'critical' : 'non-critical';
      assert.ok([expected, 'variant'].includes(criticalityOf(envelope.messageCode) ?? ''), name);
      compared++;
    }
    assert.is(compared, 471);
  });

  test('use cases have their titles', () => {
    const titles = answering.map((one) => [numberOf(one), `${one.useCase} ${one.title}`]);
    assert.equal(USE_CASE_TITLES, Object.fromEntries(titles));
  });

  test('alert and event codes, user interface commands, results, statuses and clusters have their names', () => {
    assert.equal(ALERT_NAMES, namesOf(referenceJson('gbcs/alert-codes.json'), 'code', 16));
    assert.equal(USER_INTERFACE_COMMANDS, namesOf(referenceJson('gbcs/user-interface-commands.json'), 'code', 16));
    const { dataAccessResults, actionResults } = referenceJson('gbcs/dlms.json');
    assert.equal(DATA_ACCESS_RESULTS, namesOf(dataAccessResults, 'code', 10));
    assert.equal(ACTION_RESULTS, namesOf(actionResults, 'code', 10));
    const { statusCodes, clusters } = referenceJson('gbcs/zcl.json');
    assert.equal(ZCL_STATUSES, namesOf(statusCodes, 'id', 16));
    assert.equal(CLUSTERS, namesOf(clusters, 'id', 16));
  });
});
