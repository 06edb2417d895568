import type { WorldProvider } from './model.ts';
import type { WorldParts } from './parts.ts';
import type { SignInState, WorldClients } from './sign-in-state.ts';
import type { TokenTable } from './tokens.ts';

/** What the APIs and sign-ins share beyond the store. */
export interface ServiceParts {
  readonly parts: WorldParts;
  readonly tokens: TokenTable;
  readonly signIn: Readonly<Record<WorldProvider, SignInState>>;
  readonly clients: WorldClients;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}
