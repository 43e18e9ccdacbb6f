import { derPayload } from '../../../codecs/der/payload.js';
import { accessResponse } from '../../../codecs/dlms/access-response.js';
import { notificationMembers } from '../../../codecs/dlms/data-notification.js';
import { GbzReader } from '../../../codecs/gbz/payload.js';
import { placeFields } from '../../../codecs/octet-fields.js';
import { type PlaceNotes, Places } from '../../../codecs/places.js';
import type { Alert } from '../../../mappings/vocabulary/alert.js';
import type { UseCase } from '../../../mappings/vocabulary/use-case.js';
import { sourcesOf } from '../compile-rows.js';

/** Where the sources of a response stand. */
export function placesOfUseCase(useCase: UseCase, notes: PlaceNotes): Places {
  const places = new Places(undefined, notes);
  switch (useCase.encoding) {
    case 'DLMS COSEM':
      accessResponse(useCase.items, places);
      break;
    case 'GBZ':
      new GbzReader(sourcesOf(useCase.rows), places);
      break;
    case 'ASN.1':
      derPayload(useCase.payload, places);
      break;
  }
  return places;
}

/** Where the sources of an alert stand. */
export function placesOfAlert(alert: Alert, notes: PlaceNotes): Places {
  const places = new Places(undefined, notes);
  switch (alert.encoding) {
    case 'DLMS COSEM':
      notificationMembers(alert.members, places);
      break;
    case 'GBZ':
      if (alert.payload === 'component') new GbzReader(sourcesOf(alert.rows), places);
      else if (alert.payload !== undefined) placeFields(alert.payload.fields, places, 'GBZ alert / payload');
      break;
    case 'ASN.1':
      derPayload(alert.content, places);
      // the head of every alert, which is no part of its payload
      notes.asked.add(alert.content.of.alertCode);
      notes.asked.add(alert.content.of.dateTime);
      break;
  }
  return places;
}
