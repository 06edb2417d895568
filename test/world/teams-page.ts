import type { Site } from './model.ts';

/** Teams: somebody else's page around the Outlook calendar, which lives there in a frame of another origin. */
export const teamsPage = (): Site => ({
  hosts: ['teams.microsoft.com'],
  handle: ({ method, path }) =>
    method === 'GET' && (path === '/' || path.startsWith('/v2'))
      ? { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page }
      : undefined,
});

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Calendar | Microsoft Teams</title>
<style>
  html, body { height: 100%; margin: 0; font: 14px 'Segoe UI', system-ui, sans-serif; background: #ebebeb; color: #242424 }
  body { display: grid; grid-template: 48px 1fr / 68px 1fr }
  header { grid-column: 1 / -1; display: flex; align-items: center; padding: 0 20px; font-weight: 600; color: #5b5fc7 }
  nav { padding-top: 12px; text-align: center; font-size: 11px }
  nav a { display: block; padding: 12px 0; color: #616161; text-decoration: none }
  nav a[aria-current] { color: #5b5fc7; font-weight: 600 }
  iframe { width: 100%; height: 100%; border: 0; background: #fff }
</style>
</head>
<body>
<header>Microsoft Teams</header>
<nav aria-label="Apps"><a href="/v2/">Chat</a><a href="/v2/calendar" aria-current="page">Calendar</a></nav>
<iframe title="Calendar" src="https://outlook.office.com/hosted/calendar/view/week"></iframe>
</body>
</html>
`;
