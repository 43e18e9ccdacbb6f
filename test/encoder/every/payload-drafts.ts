import type { AttributeSource } from '../../../codecs/gbz/sources.js';
import { CommandSource } from '../../../codecs/gbz/sources.js';
import type { Source } from '../../../codecs/source.js';
import type { Alert } from '../../../mappings/vocabulary/alert.js';
import type { Row } from '../../../mappings/vocabulary/rows.js';
import type { UseCase } from '../../../mappings/vocabulary/use-case.js';
import { sourcesOf } from '../../../src/compile/compile-rows.js';
import type { Random } from '../../support/random.js';
import { type AccessResult, accessResponse, dataNotification } from '../access-response.js';
import * as axdr from '../axdr.js';
import { type GbzComponent, gbzAlert, gbzPayload } from '../gbz.js';
import { concatenate, hex, reversed, unsignedOctets } from '../octets.js';
import type { ProtectionParameters } from '../protection.js';
import { derDraft } from './der-draft.js';
import { DlmsDrafts, isProtectedShape } from './dlms-draft.js';
import { type Draft, draftOf } from './draft.js';
import { attributeDraft, FieldDrafts } from './gbz-draft.js';
import { octetFieldsDraft } from './octet-fields-draft.js';
import { accessesOf, statusComponents } from './statuses.js';

/** What the accesses of a response came to */
export type Outcome = 'success' | 'one failed' | 'failed';

const ALERT_TIME = '07E70B0EFF000000008000FF';
const ALERT_SECONDS = 0x2ce4_4d80;
/** data-access-result read-write-denied, ZCL UNSUPPORTED_ATTRIBUTE */
const DENIED = 3;
const UNSUPPORTED_ATTRIBUTE = 0x86;

/** Drafts payloads of the mappings, for one message of which the parties are known. */
export class PayloadDrafts {
  constructor(
    private readonly random: Random,
    private readonly parameters: ProtectionParameters,
  ) {}

  /** @param encrypted whether GBZ components are encrypted; protected items of DLMS COSEM always are */
  response(useCase: UseCase, outcome: Outcome, encrypted: boolean): Draft {
    switch (useCase.encoding) {
      case 'DLMS COSEM':
        return this.#accessResponse(useCase, outcome);
      case 'GBZ':
        return this.#components(useCase, outcome, encrypted);
      case 'ASN.1':
        return derDraft(useCase.payload, outcome !== 'success');
    }
  }

  alert(alert: Alert, alertCode: number, encrypted: boolean): Draft {
    switch (alert.encoding) {
      case 'DLMS COSEM': {
        const count = 2 + alert.members.length;
        const head = concatenate(Uint8Array.of(2, count), axdr.longUnsigned(alertCode), axdr.octetString(ALERT_TIME));
        return draftOf([this.#dlms(alert.rows).members(alert.members)], ([members]) =>
          dataNotification({ body: concatenate(head, members) }),
        );
      }
      case 'GBZ': {
        const { payload } = alert;
        if (payload === undefined) return { choices: [], encode: () => gbzAlert(alertCode, ALERT_SECONDS) };
        if (payload !== 'component')
          return draftOf([octetFieldsDraft(payload.fields, this.random)], ([octets]) => gbzAlert(alertCode, ALERT_SECONDS, octets));
        const [command] = commandsIn(new Set(sourcesOf(alert.rows)));
        return draftOf([new FieldDrafts(this.random).of(command.each)], ([fields], { seal }) =>
          gbzAlert(alertCode, ALERT_SECONDS, withSeal(commandOf(command, fields), encrypted, seal)),
        );
      }
      case 'ASN.1':
        return derDraft(alert.content);
    }
  }

  #dlms(rows: readonly Row[]): DlmsDrafts {
    return new DlmsDrafts(this.random, this.parameters, new Set(sourcesOf(rows)));
  }

  #accessResponse({ name, items, rows }: UseCase & { encoding: 'DLMS COSEM' }, outcome: Outcome): Draft {
    const choices: readonly AccessResult['choice'][] =
      items.length === 0 ? accessesOf(name) : items.map((item) => (isProtectedShape(item) ? 'action' : 'get'));
    const failed = choices.map((_, i) => outcome === 'failed' || (outcome === 'one failed' && i === choices.length >> 1));
    const dlms = this.#dlms(rows);
    const drafts = items.map((item) => dlms.of(item));
    return draftOf(drafts, (parts) => {
      const data = choices.map((_, i) => (failed[i] || items.length === 0 ? axdr.nullData() : parts[i]));
      return accessResponse({ data, results: choices.map((choice, i) => ({ choice, code: failed[i] ? DENIED : 0 })) });
    });
  }

  #components({ name, rows }: UseCase, outcome: Outcome, encrypted: boolean): Draft {
    const sources = new Set(sourcesOf(rows));
    const attributes = attributesIn(sources);
    const commands = commandsIn(sources);
    if (attributes.size + commands.length === 0) {
      const components = statusComponents(name, outcome !== 'success');
      return draftOf([], (_, { seal }) => gbzPayload(components.map((component) => withSeal(component, encrypted, seal))));
    }
    const reads = [...attributes].map(([cluster, read]) =>
      draftOf(
        read.map((source, i) => this.#record(source, outcome === 'failed' || (outcome === 'one failed' && i === 0))),
        (records) => concatenate(unsignedOctets(cluster, 2), ...records),
      ),
    );
    const published = commands.map(({ each }) => new FieldDrafts(this.random).of(each));
    return draftOf([...reads, ...published], (parts, { seal }) =>
      gbzPayload(
        parts.map((octets, i) => {
          const component =
            i < reads.length
              ? { cluster: (octets[0] << 8) | octets[1], command: 0x01, frameControl: 0x18, payload: octets.subarray(2) }
              : outcome === 'failed' || (outcome === 'one failed' && i === 0)
                ? defaultFor(commands[i - reads.length])
                : commandOf(commands[i - reads.length], octets);
          return withSeal(component, encrypted, seal);
        }),
      ),
    );
  }

  #record({ attribute }: AttributeSource, failed: boolean): Draft {
    const id = reversed(unsignedOctets(attribute, 2));
    return draftOf([attributeDraft(this.random)], ([value]) =>
      failed ? concatenate(id, Uint8Array.of(UNSUPPORTED_ATTRIBUTE)) : concatenate(id, hex('00'), value),
    );
  }
}

const withSeal = (component: GbzComponent, encrypted: boolean, protect: (plaintext: Uint8Array) => Uint8Array): GbzComponent =>
  encrypted ? { ...component, protect } : component;

const commandOf = ({ cluster, command }: CommandSource, payload: Uint8Array): GbzComponent => ({
  cluster,
  command,
  frameControl: 0x19,
  payload,
});

/** ZCL FAILURE in a Default Response in place of the command */
const defaultFor = ({ cluster }: CommandSource): GbzComponent => ({ cluster, command: 0x0b, frameControl: 0x18, payload: hex('00 01') });

const isAttribute = (source: Source): source is AttributeSource => source.encoding === 'GBZ' && 'attribute' in source;

function attributesIn(sources: ReadonlySet<Source>): Map<number, AttributeSource[]> {
  const byCluster = new Map<number, AttributeSource[]>();
  for (const source of sources) {
    if (isAttribute(source)) byCluster.set(source.cluster, [...(byCluster.get(source.cluster) ?? []), source]);
  }
  return byCluster;
}

const commandsIn = (sources: ReadonlySet<Source>): CommandSource[] =>
  [...sources].filter((source): source is CommandSource => source instanceof CommandSource);
