import type { SignInFailure } from '../sign-in.ts';

/** What Microsoft answers instead of a code or a token. */
export interface Refusal {
  readonly error: string;
  /** In Microsoft's words; begins with a code like AADSTS65004. */
  readonly description: string;
  readonly subcode: string;
}

/** The user declined on the consent page. */
const declinedCode = 'AADSTS65004';
/** 65001: nobody has consented yet. 90094 and 90095: only an administrator may, and can be asked. */
const adminCodes = /AADSTS(?:65001|90094|90095)\b/;
const interactionErrors = new Set([
  'interaction_required',
  'login_required',
  'consent_required',
  'account_selection_required',
  'invalid_grant',
]);

/**
 * Since many tenants let no ordinary user agree to calendar permissions, "an administrator has to" is an outcome of its own, and
 * where in doubt the answer: it is the one that tells the user what to do next.
 */
export const failureOfRefusal = (
  { error, description, subcode }: Refusal,
  request: {
    readonly clientId: string;
    readonly redirect: string;
    readonly scopes: readonly string[];
    readonly isSilent: boolean;
  },
): SignInFailure => {
  const detail = firstLine(description) || error;
  if (request.isSilent && (interactionErrors.has(error) || adminCodes.test(description)))
    return { kind: 'interaction-required' };
  if (description.includes(declinedCode) || subcode === 'cancel') return { kind: 'refused', detail };
  if (adminCodes.test(description) || error === 'consent_required' || error === 'access_denied')
    return { kind: 'admin-consent', detail, address: adminConsentAddress(request) };
  return { kind: 'failed', detail };
};

/** What is asked of Graph. The page where the user signs in adds the names that only concern signing in. */
export const graphScopes = ['User.Read', 'Calendars.ReadWrite'] as const;

/** Write into calendars that colleagues share: asked for only when the user chose one. */
export const sharedScope = 'Calendars.ReadWrite.Shared';

/** The page where an administrator agrees once for everybody in the organisation. */
const adminConsentAddress = (request: {
  readonly clientId: string;
  readonly redirect: string;
  readonly scopes: readonly string[];
}): string => {
  const { clientId, redirect, scopes } = request;
  const asked = [...graphScopes, sharedScope].filter((scope) => scopes.includes(scope));
  const query = new URLSearchParams({
    client_id: clientId,
    // By name: a client of the user's own need not list them anywhere, and the administrator sees just these.
    scope: asked.map((scope) => `https://graph.microsoft.com/${scope}`).join(' '),
    redirect_uri: redirect,
  });
  return `https://login.microsoftonline.com/organizations/v2.0/adminconsent?${query}`;
};

/** Descriptions go on with trace ids that help nobody but Microsoft. */
const firstLine = (text: string): string => text.split(/\r?\n| Trace ID:/, 1)[0]!.trim();
