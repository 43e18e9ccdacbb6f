import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a page is served: on this machine alone */
const LOOPBACK = '127.0.0.1';

/** The policy that a page has in itself */
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/** A page that is being served */
export interface ServedPage {
  /** `http://127.0.0.1:8017/` */
  readonly address: string;
  close(): void;
}

/**
 * Serves a page at `/` on the loopback address, to GET and HEAD.
 * @param port 0 for any that is free
 * @throws Error where the port can't be had
 */
export async function servePage(html: string, port: number): Promise<ServedPage> {
  const page = Buffer.from(html);
  const headers = {
    'cache-control': 'no-store',
    // what a page can't say of itself: that nobody may put it into a frame
    'content-security-policy': `${POLICY.exec(html)?.[1] ?? "default-src 'none'"}; frame-ancestors 'none'`,
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  const server = createServer(({ method, url }, response) => {
    const answer = (status: number, body: Uint8Array | string, type: string, more = {}): void => {
      response.writeHead(status, {
        ...headers,
        ...more,
        'content-type': `${type}; charset=utf-8`,
        'content-length': Buffer.byteLength(body),
      });
      response.end(method === 'HEAD' ? undefined : body);
    };
    if (method !== 'GET' && method !== 'HEAD') answer(405, 'GET /\n', 'text/plain', { allow: 'GET, HEAD' });
    else if (url?.split('?', 1)[0] === '/') answer(200, page, 'text/html');
    else answer(404, 'GET /\n', 'text/plain');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    address: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
