import { native, type Native } from '../platform/native.ts';

/** Key in `storage.local`; declared here because it is the one item a content script knows. */
export const revisionKey = 'revision';

type Listener = Parameters<Native['storage']['onChanged']['addListener']>[0];

/** For content scripts: tells when something changed that may alter suggestions; then say hello again. */
export const watchRevision = (onRevision: (revision: number) => void, signal: AbortSignal): void => {
  const { onChanged } = native().storage;
  const listener: Listener = (changes, area) => {
    const value = area === 'local' ? changes[revisionKey]?.newValue : undefined;
    if (typeof value === 'number') onRevision(value);
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
};
