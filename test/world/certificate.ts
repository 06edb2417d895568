import { createHash, X509Certificate } from 'node:crypto';

import { generate } from 'selfsigned';

/** A self-signed certificate for the world's hosts, made anew at every start. */
export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** What Chromium's `--ignore-certificate-errors-spki-list` wants: base64 of the public key's SHA-256. */
  readonly spki: string;
}

/** @param hosts the names the certificate is good for; the first is its common name. */
export const makeCertificate = async (hosts: readonly string[]): Promise<Certificate> => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: hosts[0]! }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, spki: createHash('sha256').update(publicKey).digest('base64') };
};
