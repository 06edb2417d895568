import type { WorldAnswer } from './model.ts';

/** The error of whoever lives on that host, in its own shape. */
export const errorAnswer = (host: string, status: number, code?: string, retryAfterSeconds?: number): WorldAnswer => {
  const answer = answerOf(host, status, code);
  return retryAfterSeconds === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfterSeconds) } };
};

const answerOf = (host: string, status: number, code?: string): WorldAnswer => {
  switch (host) {
    case 'www.googleapis.com':
      return googleError(status, code ?? googleReasons[status] ?? 'backendError');
    case 'graph.microsoft.com':
      return graphError(status, code ?? graphCodes[status] ?? 'generalException');
    case 'oauth2.googleapis.com':
    case 'login.microsoftonline.com':
      return jsonAnswer(status, { error: code ?? (status >= 500 ? 'temporarily_unavailable' : 'invalid_request') });
    default:
      return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${status}` };
  }
};

const googleReasons: Readonly<Record<number, string>> = {
  400: 'badRequest',
  401: 'authError',
  403: 'rateLimitExceeded',
  404: 'notFound',
  409: 'duplicate',
  410: 'deleted',
  412: 'conditionNotMet',
  429: 'rateLimitExceeded',
};

/** Messages as Google's error guide gives them. */
const googleMessages: Readonly<Record<string, string>> = {
  authError: 'Invalid Credentials',
  required: 'Login Required.',
  rateLimitExceeded: 'Rate Limit Exceeded',
  userRateLimitExceeded: 'User Rate Limit Exceeded',
  quotaExceeded: 'Calendar usage limits exceeded.',
  dailyLimitExceeded: 'Daily Limit Exceeded',
  insufficientPermissions: 'Insufficient Permission',
  accessNotConfigured: 'Google Calendar API has not been used in this project before or it is disabled.',
  notFound: 'Not Found',
  duplicate: 'The requested identifier already exists.',
  deleted: 'Resource has been deleted',
  conditionNotMet: 'Precondition Failed',
  backendError: 'Backend Error',
};

const usageReasons = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'quotaExceeded',
  'dailyLimitExceeded',
  'accessNotConfigured',
]);

/** Calendar API v3: `{ error: { code, message, errors: [{ domain, reason, message }] } }`. */
export const googleError = (
  status: number,
  reason: string,
  message = googleMessages[reason] ?? reason,
  where?: { readonly locationType: 'parameter' | 'header'; readonly location: string },
): WorldAnswer =>
  jsonAnswer(
    status,
    {
      error: {
        errors: [{ domain: usageReasons.has(reason) ? 'usageLimits' : 'global', reason, message, ...where }],
        code: status,
        message,
      },
    },
    status === 401 ? { 'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"' } : {},
  );

const graphCodes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'InvalidAuthenticationToken',
  403: 'ErrorAccessDenied',
  404: 'ErrorItemNotFound',
  409: 'ErrorDuplicateTransactionId',
  410: 'ErrorItemNotFound',
  412: 'ErrorIrresolvableConflict',
  429: 'ApplicationThrottled',
  500: 'ErrorInternalServerError',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

const graphMessages: Readonly<Record<string, string>> = {
  InvalidAuthenticationToken: 'Access token validation failure. Invalid audience.',
  ErrorAccessDenied: 'Access is denied. Check credentials and try again.',
  ErrorItemNotFound: 'The specified object was not found in the store.',
  ErrorIrresolvableConflict:
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  ApplicationThrottled: 'Application is over its MailboxConcurrency limit.',
  ErrorInternalServerError: 'An internal server error occurred. The operation failed.',
  ServiceUnavailable: 'The service is temporarily unavailable. Please try again later.',
  GatewayTimeout: 'The operation timed out.',
};

/** Microsoft Graph: `{ error: { code, message, innerError } }`; `extra` are annotations inside the error object. */
export const graphError = (
  status: number,
  code: string,
  message = graphMessages[code] ?? code,
  extra: Readonly<Record<string, string>> = {},
): WorldAnswer => {
  const id = crypto.randomUUID();
  return jsonAnswer(
    status,
    {
      error: {
        code,
        message,
        ...extra,
        innerError: { date: new Date().toISOString().slice(0, 19), 'request-id': id, 'client-request-id': id },
      },
    },
    { 'request-id': id },
  );
};

export const jsonAnswer = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): WorldAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(value),
});
