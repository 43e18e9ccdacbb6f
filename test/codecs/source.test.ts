import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { accessResponse } from '../../codecs/dlms/access-response.js';
import { array, data, octetString, structure } from '../../codecs/dlms/shapes.js';
import { GbzReader } from '../../codecs/gbz/payload.js';
import { attribute } from '../../codecs/gbz/sources.js';
import { unsignedField } from '../../codecs/octet-fields.js';
import { Places } from '../../codecs/places.js';

test('a place is the path to a source, from the outermost shape', () => {
  const places = new Places();
  const balances = structure({ meterBalance: data(), reference: octetString({ code: unsignedField(2) }) });
  const log = array(structure({ timestamp: data() }));
  accessResponse([data(), balances, log], places);
  assert.is(places.pathOf(balances.of.meterBalance), 'access response / item 2 / meterBalance');
  assert.is(places.pathOf(balances.of.reference.of.code), 'access response / item 2 / reference / code');
  assert.is(places.pathOf(log), 'access response / item 3');
  const entry = places.entries(log)?.places;
  assert.is(entry?.pathOf(log.each.of.timestamp), 'access response / item 3 / entry / timestamp');
  assert.is(entry?.pathOf(balances.of.meterBalance), 'access response / item 2 / meterBalance');
  assert.is(places.pathOf(data()), undefined);
});

test('an attribute has its label for a place', () => {
  const places = new Places();
  const divisor = attribute(0x0702, 0x0302, 'Divisor');
  new GbzReader([divisor], places);
  assert.is(places.pathOf(divisor), 'Divisor (cluster 0702, attribute 0302)');
});

test.run();
