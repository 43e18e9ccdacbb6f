const NAMESPACE = 'http://www.dccinterface.co.uk/ServiceUserGateway';

export interface ResponseParts {
  /** Elements of the header besides response code and date-time */
  header?: string;
  prefix?: string;
  schemaVersion?: string;
}

/** A DUIS response with this body, its elements written with the prefix `sr` */
export function duisResponse(body: string, { header = '', prefix = 'sr', schemaVersion = '5.4' }: ResponseParts = {}): string {
  const code = '<sr:ResponseCode>I0</sr:ResponseCode><sr:ResponseDateTime>2026-01-02T03:04:05.678Z</sr:ResponseDateTime>';
  const inner = `<sr:Header>${header}${code}</sr:Header><sr:Body>${body}</sr:Body>`;
  const document = `<sr:Response xmlns:sr="${NAMESPACE}" schemaVersion="${schemaVersion}">${inner}</sr:Response>`;
  const renamed =
    prefix === ''
      ? document.replace('xmlns:sr=', 'xmlns=').replaceAll('sr:', '')
      : document.replaceAll('sr:', `${prefix}:`).replace('xmlns:sr=', `xmlns:${prefix}=`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renamed}`;
}

/** A response message of that service request variant */
export function responseMessage(variant: string, content = ''): string {
  const reference = variant.split('.').slice(0, 2).join('.');
  return `<sr:ResponseMessage><sr:ServiceReference>${reference}</sr:ServiceReference><sr:ServiceReferenceVariant>${variant}</sr:ServiceReferenceVariant>${content}</sr:ResponseMessage>`;
}

export const element = (name: string, content: string | number): string => `<sr:${name}>${content}</sr:${name}>`;

/** A DUIS request with this body */
export function duisRequest(variant: string, body: string): string {
  const reference = variant.split('.').slice(0, 2).join('.');
  const header = `<sr:RequestID>90-B3-D5-1F-30-01-00-00:90-B3-D5-1F-30-00-00-02:77</sr:RequestID><sr:CommandVariant>8</sr:CommandVariant><sr:ServiceReference>${reference}</sr:ServiceReference><sr:ServiceReferenceVariant>${variant}</sr:ServiceReferenceVariant>`;
  return `<sr:Request xmlns:sr="${NAMESPACE}" schemaVersion="5.4"><sr:Header>${header}</sr:Header><sr:Body>${body}</sr:Body></sr:Request>`;
}
