const prefix = 'tab:';

/** The key in `storage.session` under which the last report of a tab stands. */
export const tabKey = (tab: number): string => `${prefix}${tab}`;

/** The tab of such a key; undefined for every other key. */
export const tabOfKey = (key: string): number | undefined => {
  const digits = key.startsWith(prefix) ? key.slice(prefix.length) : '';
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
};
