import { createHash } from 'node:crypto';

/**
 * What makes each build's identity, and with it its OAuth redirect addresses, stable.
 * A `key` is the public half of a key pair: it fixes the id of an unpacked build. Zips for the stores carry none,
 * because the stores refuse it and give ids of their own.
 */
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqK7a2jNhsFuWceqKSsXh1ZMXH3esbCjfm9mJTywPwKWe+r+74EtxkSTEOaBLm27wcwW51DV4BzYCGnkZRT4YGQ+sIJGpnbDeEj4VYReJrBdkd79gjDzkCrfOFBhMfm5iceF0Ue5n+7Tn+TywP0e606v10hkWOzfSTKwkGeK9AbTJCLs4xSlTLQ7jcS2KJPBrw08ZGpJSx8HKgoe66N0YNdhdpNmR+mCyKO+ooltYNtArQw+GEzUsj14dCneev+PfZqX+vQgxeySuMZrNtIYKF2Uj4h0D0fpW7KwdiUfsm31misBwx1/dnumZIHqIeUMYi6aefyilLoNZXZjCdIlSaQIDAQAB';
const EDGE_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvxeRwS7o3gLSbsIgp8xMJXodGHfvvktfJqAGmGoaleszExs1Dvcls5qiwJ4J85CUK/59rzaP6rB6hNmeVdq9Fx0fYqFPVeEazuKrCr8FC1IReHG48/sHMWZDb0OEG4M7Br3zuxsGN6boI1tw10lj4sz0JyZfuCvAfy26d6mED8oOYWe6pS/M8Mmc2qSCJin4tprjH6mQQYXhYfFhqwUk4J5eYiIE8XrcgFdO4QVM5kruz3P2tCkTHXKAMabf4PWti38/gT/TWrMgTmPhQ+7AG9HwoMBGKrSVMUCAcD5snMMk7FPeG1fQ0U0Zhgj0TV8FMVXb1qYP4sZtI1lJ8Hq++QIDAQAB';
const GECKO_ID = '{2dd4f755-66e3-4fd6-8d56-4099c47fc019}';

/** Temporal is native from these versions on; data_collection_permissions is understood from Firefox 140. */
const MINIMUM_CHROMIUM = '144';
const MINIMUM_FIREFOX = '140.0';

/** Chromium's id of an extension with this key: the first 16 bytes of its SHA-256, written with the letters a to p. */
const chromiumId = (key) =>
  [...createHash('sha256').update(Buffer.from(key, 'base64')).digest().subarray(0, 16)]
    .map((byte) => String.fromCharCode(97 + (byte >> 4), 97 + (byte & 15)))
    .join('');

/** Firefox derives the host of its redirect address from the add-on's id. */
const geckoHost = createHash('sha1').update(GECKO_ID).digest('hex');

const chromium = (name, key) => {
  const id = chromiumId(key);
  const redirect = `https://${id}.chromiumapp.org/`;
  return {
    name,
    id,
    target: `chrome${MINIMUM_CHROMIUM}`,
    redirects: { google: redirect, microsoft: redirect },
    redirectHosts: [`${redirect}*`],
    /** Keys of the unpacked build only. */
    unpacked: { key },
    manifest: { minimum_chrome_version: MINIMUM_CHROMIUM },
  };
};

export const browsers = [
  chromium('chrome', CHROME_KEY),
  chromium('edge', EDGE_KEY),
  {
    name: 'firefox',
    id: GECKO_ID,
    target: `firefox${MINIMUM_FIREFOX.split('.')[0]}`,
    redirects: {
      // Google wants proof of who owns a redirect's domain; the loopback address needs none, and Firefox takes it for its own.
      google: `http://127.0.0.1/mozoauth2/${geckoHost}`,
      microsoft: `https://${geckoHost}.extensions.allizom.org/`,
    },
    redirectHosts: [`https://${geckoHost}.extensions.allizom.org/*`, 'http://127.0.0.1/mozoauth2/*'],
    unpacked: {},
    manifest: {
      // Firefox has no extension service worker: the same bundle runs as an event page.
      background: { scripts: ['background.js'] },
      browser_specific_settings: {
        gecko: {
          id: GECKO_ID,
          strict_min_version: MINIMUM_FIREFOX,
          // What leaves the device, and only towards the user's own calendar account: the guests' names and addresses with a
          // booking, and the sign-in tokens with each request.
          data_collection_permissions: { required: ['personallyIdentifyingInfo', 'authenticationInfo'] },
        },
        // From this version on Firefox for Android understands the key above; the store's linter asks for it. Alongside is
        // offered for the desktop only, which is chosen in the store.
        gecko_android: { strict_min_version: '142.0' },
      },
    },
  },
];
