import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { halfHourlyLog } from '../../../../bench/messages.js';
import { LINK_LIMIT, linkForm, messageOfLink } from '../../../../src/page/exports/link-form.js';
import { BUNDLED, bundledOctets } from '../../../support/bundled.js';
import { errorOf } from '../../../support/thrown.js';

/** Holds a call to the error that it is rejected with */
async function rejected(call: () => Promise<unknown>, isExpected: (error: unknown) => true): Promise<void> {
  const thrown = await call().then(
    () => undefined,
    (error: unknown) => error,
  );
  isExpected(thrown);
}

/** The message of a link, its octets as no other kind of array */
async function read(fragment: string): Promise<object> {
  const { octets, ...others } = (await messageOfLink(fragment)) ?? { octets: new Uint8Array(0) };
  return { octets: Uint8Array.from(octets), ...others };
}

test('a message comes out of its link as it went in, with its variant', async () => {
  for (const name of BUNDLED) {
    const octets = bundledOctets(name);
    const form = await linkForm({ octets });
    assert.match(form, /^[mz]=[A-Za-z0-9_-]+$/);
    assert.equal(await read(`#${form}`), { octets });
    const variant = await linkForm({ octets, serviceReferenceVariant: '4.1.1' });
    assert.is(variant, `${form}&v=4.1.1`);
    assert.equal(await read(variant), { octets, serviceReferenceVariant: '4.1.1' });
  }
});

test('a message is compressed where that makes its link shorter', async () => {
  assert.match(await linkForm({ octets: new Uint8Array(2000) }), /^z=.{1,100}$/);
  assert.is(await linkForm({ octets: Uint8Array.of(0xdd, 1, 2) }), 'm=3QEC');
});

test('a message that is too long for a link says so, and what to do', async () => {
  const octets = Uint8Array.from(randomBytes(20_000));
  await rejected(
    () => linkForm({ octets }),
    errorOf('INPUT', `a link has room for ${LINK_LIMIT} characters, and this message takes 26669: give it as a file, or its report`),
  );
});

test('an address without a message has none; one that is cut or spoilt is an error', async () => {
  for (const fragment of ['', '#', '#message-7', '#x=3QEC']) assert.is(await messageOfLink(fragment), undefined);
  for (const fragment of ['#m=', '#m=%20', '#m=3QEC&v=<b>', '#z=AAAA', '#z=3QEC'])
    await rejected(() => messageOfLink(fragment), errorOf('INPUT', SPOILT));
});

const SPOILT = 'the link has a message that is cut or spoilt: ask for it again, or for the file';

test('a few characters do not become any amount of memory', async () => {
  const bomb = deflateRawSync(Buffer.alloc(200 << 20)).toString('base64url');
  await rejected(() => messageOfLink(`#z=${bomb}`), errorOf('INPUT', 'the message of the link has more than 1048576 octets'));
});

test('a protected log of a day fits into a link', async () => {
  const octets = Uint8Array.from(Buffer.from(halfHourlyLog(48), 'base64'));
  assert.ok((await linkForm({ octets })).length < LINK_LIMIT);
});

test.run();
