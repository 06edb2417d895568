import { type Result, failure, success } from '../../domain/result.ts';
import type { ConnectRequest, SignInFailure, SignInPorts } from '../sign-in.ts';
import { makeState, runAuthFlow } from './auth-flow.ts';

/** What a service is asked at its consent page. */
export interface AuthorizeQuestion {
  readonly clientId: string;
  readonly redirect: string;
  readonly state: string;
  readonly scopes: readonly string[];
  readonly loginHint?: string;
  readonly isSilent: boolean;
}

/** The question in OpenID's words; `own` are those that only this service takes, or takes in its own form. */
export const authorizeQuery = (
  { clientId, redirect, state, loginHint, isSilent }: AuthorizeQuestion,
  own: Readonly<Record<string, string>>,
): URLSearchParams => {
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: redirect, state, ...own });
  if (loginHint !== undefined) query.set('login_hint', loginHint);
  if (isSilent) query.set('prompt', 'none');
  else if (loginHint === undefined) query.set('prompt', 'select_account');
  return query;
};

/** Where a sign-in ended, and what it was begun with. */
export interface Authorized {
  /** The whole address, with what the service answered in its fragment. */
  readonly address: string;
  readonly clientId: string;
  readonly redirect: string;
  readonly state: string;
}

/** Begins a sign-in that its answer can be told from any other by, and sees it through. */
export const authorizeAt = async (
  ports: Pick<SignInPorts, 'launchWebAuthFlow' | 'fetch' | 'random'>,
  request: ConnectRequest,
  { scopes, isSilent }: Pick<AuthorizeQuestion, 'scopes' | 'isSilent'>,
  addressOf: (question: AuthorizeQuestion) => string,
): Promise<Result<Authorized, SignInFailure>> => {
  const clientId = request.clientId.trim();
  if (clientId === '') return failure({ kind: 'no-client-id' });
  const { redirect, loginHint } = request;
  const state = makeState(ports.random);
  const question = { clientId, redirect, state, scopes, ...(loginHint && { loginHint }), isSilent };
  const ended = await runAuthFlow(ports, addressOf(question), isSilent);
  return ended.ok ? success({ address: ended.value, clientId, redirect, state }) : ended;
};
