import { browser } from './browser.ts';

/**
 * Shows one of the system's notices. The same key again shows no second one.
 * @throws Error without the permission.
 */
export const showNotice = async (
  key: string,
  { title, message }: { readonly title: string; readonly message: string },
): Promise<void> => {
  const iconUrl = browser.runtime.getURL('icons/128.png');
  // There is no such API until the user has given the permission: then this throws, as it should.
  await browser.notifications.create(key, { type: 'basic', iconUrl, title, message });
};

/** Calls back with the key of a notice that was pressed, and takes it away; from now on, and from when the permission is given. */
export const onNoticePressed = (listener: (key: string) => void): void => {
  const onPressed = (key: string): void => {
    void browser.notifications.clear(key);
    listener(key);
  };
  const listen = (): void => {
    const notifications: typeof browser.notifications | undefined = browser.notifications;
    // The same listener again is still one.
    notifications?.onClicked.addListener(onPressed);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
};
