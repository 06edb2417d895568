import type { ConnectOutcome } from '../../messages/map.ts';
import type { App, Service } from '../ports.ts';

/** It may take an administrator days: what they were asked for is still there then. */
export const rememberAdminRequest = async (
  { adminRequests }: Pick<App, 'adminRequests'>,
  service: Service,
  outcome: ConnectOutcome,
): Promise<void> => {
  // A window that was closed has decided nothing.
  if (!outcome.ok && outcome.reason === 'cancelled') return;
  const address = outcome.ok ? undefined : outcome.address;
  if (address === undefined) await forgetAdminRequest({ adminRequests }, service);
  else await adminRequests.change((before) => ({ ...before, [service]: address }));
};

/** An administrator is no longer waited for. */
export const forgetAdminRequest = async (
  { adminRequests }: Pick<App, 'adminRequests'>,
  service: Service,
): Promise<void> => {
  const waiting = await adminRequests.read();
  if (waiting[service] === undefined) return;
  await adminRequests.change(({ google, microsoft }) => ({
    ...(google !== undefined && service !== 'google' && { google }),
    ...(microsoft !== undefined && service !== 'microsoft' && { microsoft }),
  }));
};
