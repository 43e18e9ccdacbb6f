import { createTranslator, KeyDirectory } from 'gbcs-mmc';

const translator = createTranslator({ keys: new KeyDirectory('fixtures/keys') });

/** The active import register of a meter, in Wh; undefined where the message is another, or does not have it */
export function activeImport(message: string): bigint | undefined {
  const response = translator.toData(message).Body.ResponseMessage?.SMETSData;
  if (response?.name !== 'ReadInstantaneousImportRegistersRsp') return undefined;
  return response.Electricity?.ActiveImportRegister?.Value;
}
