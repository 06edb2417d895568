/** Words of the options page's section "Notices". */
export const noticeTexts = {
  title: 'Notices',
  lead: 'A nudge before you are expected, from your system. Off unless you want it.',
  remind: 'Remind me ten minutes before a booking',
  remindHint: 'With the time, the place and the question to bring. Pressing it opens the event in your calendar.',
  permissionGone: 'Your browser no longer lets Alongside show notices. Switch this on again to give the permission.',
  notGiven: 'Your browser did not give the permission for notices.',
  quiet: 'Quiet hours',
  quietHint: 'No notice in between. An end before the start means the next day.',
  quietFrom: 'Quiet from',
  quietTo: 'Quiet until',
} as const;
