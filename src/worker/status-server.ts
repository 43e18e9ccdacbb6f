import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a status server tells */
export interface Status {
  /** Why the worker is not healthy, where it would be better started anew */
  readonly problem: () => string | undefined;
  /** Why it takes no deliveries, where it doesn't */
  readonly notReady: () => string | undefined;
  readonly metrics: () => Promise<string>;
  readonly metricsType: string;
}

/** Where a status server listens. Port 0 is any that is free */
export interface StatusAddress {
  /** All interfaces, where it isn't given: who collects metrics comes from another machine */
  readonly host?: string;
  readonly port: number;
}

/**
 * Answers `GET /metrics`, `GET /health` and `GET /ready`: the last two with 200 and `ok`, or 503 and why not.
 * @throws Error where the address can't be had
 */
export async function startStatusServer(status: Status, { host, port }: StatusAddress): Promise<{ port: number; close: () => void }> {
  const server: Server = createServer(async (request, response) => {
    const answer = (code: number, text: string, type = 'text/plain; charset=utf-8'): void => {
      response.writeHead(code, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : text);
    };
    const say = (problem: string | undefined): void => answer(problem === undefined ? 200 : 503, `${problem ?? 'ok'}\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(405, 'GET /metrics, /health or /ready\n');
      return;
    }
    switch (request.url?.split('?', 1)[0]) {
      case '/metrics':
        answer(200, await status.metrics(), status.metricsType);
        return;
      case '/health':
        say(status.problem());
        return;
      case '/ready':
        say(status.notReady());
        return;
      default:
        answer(404, 'GET /metrics, /health or /ready\n');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
