import type { WorldAnswer } from './model.ts';

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** A small page of a sign-in service. @param body is HTML, already escaped where it carries foreign text. */
export const htmlPage = (status: number, title: string, style: string, body: string): WorldAnswer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-frame-options': 'DENY',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
  },
  body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`,
});

export const redirectTo = (address: string): WorldAnswer => ({
  status: 302,
  headers: { location: address, 'cache-control': 'no-store' },
  body: '',
});

/** A redirect address with an answer in its fragment (or query). */
export const withAnswer = (
  redirect: string,
  answer: Readonly<Record<string, string | undefined>>,
  mode: 'fragment' | 'query' = 'fragment',
): string => {
  const given = Object.entries(answer).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${redirect}${mode === 'fragment' ? '#' : '?'}${new URLSearchParams(given)}`;
};
