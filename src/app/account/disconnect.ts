import type { AccountId } from '../../domain/booking/types.ts';
import { cutOff } from '../booking/transitions.ts';
import type { App } from '../ports.ts';
import { forgetAllReadings } from '../suggesting/busy.ts';

/** Takes the permission back, forgets tokens and readings, and says of what waited that it will not be sent. */
export const disconnectAccount = async (app: App, id: AccountId): Promise<void> => {
  const account = await app.accounts.find(id);
  if (account === undefined) return;
  const grant = await app.session.grant(id).read();
  // Whatever is being sent finishes first, so that its answer is not lost.
  await app.withLock(`account:${id}`, async () => {
    await app.accounts.remove(id);
    const rows = await app.journal.outbox();
    for (const row of rows.filter((row) => row.account === id)) await app.journal.change(row.id, cutOff);
    await app.session.grant(id).remove();
    await app.keptSignIns.remove(id);
  });
  await forgetAllReadings(app, id);
  await app.revision.raise();
  if (grant !== undefined && account.provider !== 'memory') await app.signIn[account.provider].revoke(grant);
};
