/** What the user may have given, in the words of the options page. */
export const permissionNames = [
  'google-page',
  'outlook-page',
  'google-account',
  'microsoft-account',
  'notices',
] as const;

export type PermissionName = (typeof permissionNames)[number];
