import http from 'node:http';
import type { AddressInfo } from 'node:net';
import net from 'node:net';
import type { Duplex } from 'node:stream';

export interface ConnectProxy {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Firefox has no host mapping of its own, so it is given a proxy: tunnels to the world's hosts end at the world's TLS
 * server, everything else is refused with 502. Nothing reaches the network.
 */
export const startConnectProxy = async (hosts: ReadonlySet<string>, targetPort: number): Promise<ConnectProxy> => {
  const tunnels = new Set<Duplex>();
  const server = http.createServer((_request, response) => response.writeHead(502).end());

  server.on('connect', (request, client: Duplex, head: Buffer) => {
    client.on('error', () => client.destroy());
    const [host, port] = (request.url ?? '').split(':');
    if (!hosts.has(host ?? '') || port !== '443') {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const target = net.connect(targetPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.write(head);
      target.pipe(client).pipe(target);
    });
    for (const end of [client, target]) {
      tunnels.add(end);
      end.on('close', () => {
        tunnels.delete(end);
        (end === client ? target : client).destroy();
      });
    }
    target.on('error', () => target.destroy());
  });

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        for (const end of tunnels) end.destroy();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
