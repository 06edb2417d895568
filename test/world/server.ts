import type { IncomingMessage, ServerResponse } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

import type { Certificate } from './certificate.ts';
import type { Dispatch } from './dispatch.ts';
import type { WorldAnswer, WorldRequest } from './model.ts';

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/** The world as browsers see it: HTTPS, one certificate, the host in the Host header. */
export const startHttps = async ({ key, cert }: Certificate, dispatch: Dispatch): Promise<Listener> =>
  await listen(https.createServer({ key, cert }), ({ headers }) => (headers.host ?? '').split(':')[0]!, dispatch);

/** One host of the world as Node's clients see it: plain HTTP, a port of its own. */
export const startHttp = async (host: string, dispatch: Dispatch): Promise<Listener> =>
  await listen(http.createServer(), () => host, dispatch);

const listen = async (
  server: http.Server | https.Server,
  hostOf: (request: IncomingMessage) => string,
  dispatch: Dispatch,
): Promise<Listener> => {
  server.on('request', (request, response) => {
    const failed = (cause: unknown): void => {
      // A fault of the world itself must be seen, not taken for a fault under test.
      console.error(`The stand-in world failed at ${request.method} ${request.url}:`, cause);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('The stand-in world failed');
    };
    serve(request, response, hostOf(request), dispatch).catch(failed);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};

const serve = async (
  incoming: IncomingMessage,
  response: ServerResponse,
  host: string,
  dispatch: Dispatch,
): Promise<void> => {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
  } catch {
    // The client left before it had said what it wanted (a closed tab, a stopped worker): nothing was asked.
    return;
  }
  const { pathname, searchParams } = new URL(incoming.url ?? '/', `https://${host}`);
  const outcome = await dispatch.answer({
    host,
    method: incoming.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers: headersOf(incoming),
    body: Buffer.concat(chunks).toString('utf8'),
  });
  if (outcome === 'dropped') {
    incoming.socket.destroy();
    return;
  }
  // A connection for each answer: browsers repeat a request by themselves, a POST as well, when one that they had used
  // before breaks off (seen with Chromium 156), and a dropped answer would go unnoticed.
  response.shouldKeepAlive = false;
  if (outcome.stream) stream(response, outcome);
  else response.writeHead(outcome.status, { ...outcome.headers }).end(outcome.body);
};

const stream = (response: ServerResponse, { status, headers, stream: start }: WorldAnswer): void => {
  response.writeHead(status, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', ...headers });
  response.flushHeaders();
  const stop = start!((chunk) => response.write(chunk));
  response.on('close', stop);
};

const headersOf = ({ headers }: IncomingMessage): WorldRequest['headers'] =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
