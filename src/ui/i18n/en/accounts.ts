/** Words of the accounts on the options page: what each calendar is for, and what to do when only an administrator may agree. */
export const accounts = {
  use: 'Its events',
  useOf: 'What {calendar} is for',
  use_blocks: 'Take time',
  use_shown: 'Take no time',
  use_ignored: 'Leave it alone',
  useHelp:
    'Events that take time keep suggestions away. A calendar that is left alone is not read, and nothing is booked into it.',
  shared: 'Shared with you',
  sharedHelp: 'Booking into a shared calendar needs one more permission, which is asked for when you choose it.',
  blindToOthers: 'When other people are busy cannot be seen: that permission was left out.',
  allow: 'Allow it',
  allowOf: 'Allow {address} to see when others are busy',
  connectedOther: 'You chose {address}, so that account was connected.',

  stay: 'Stay connected as {address}',
  stayHelp:
    'Also after the browser was closed, for up to 24 hours after you signed in. Keeps a key to this account on this device.',

  waiting: 'Waiting for your administrator',
  waitingHelp:
    'Send this link to whoever looks after Microsoft 365 at your workplace. Once they have agreed, connect again. Until then, “Book it” opens Outlook’s own form, filled in.',
  adminLink: 'Link for your administrator',
  copyLink: 'Copy link',
  textForIt: 'Text for IT',
  copyText: 'Copy text',
  copied: 'Copied',
  copyFailed: 'Could not copy; select it and copy it by hand.',
  stopWaiting: 'Stop waiting',
  letter: `Hello,

I would like to use Alongside, a browser extension that suggests time with the people I work with and books it in my own calendar. Microsoft 365 asks for an administrator’s consent first.

It asks for delegated permissions only: User.Read (to know whose account it is), Calendars.ReadWrite (to see when I and the people I work with are busy, and to write the events I book myself) and, only if the link below names it, Calendars.ReadWrite.Shared (to book into a calendar that a colleague shares with me). It cannot read mail or files, and it acts only as me, while I am signed in. It has no server: what it reads stays in my browser.

To agree for our organization, please open:
{address}

Afterwards the browser may say that a page cannot be reached. That is expected: the consent is given by then.

Thank you!`,
} as const;
