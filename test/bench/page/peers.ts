/**
 * What other calendar extensions are known to do, in the fewest lines: run in the page beside the same work, so that our
 * figures have something to stand against. None of them reads a time or draws anything.
 */
export const peers = {
  'whole-document observer that queries': `
    new MutationObserver(() => {
      document.querySelectorAll('[data-eventchip], [data-calitemid]').length;
      document.querySelectorAll('[role="gridcell"], [data-column-date]').length;
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });`,
  'observer that reads geometry': `
    new MutationObserver(() => {
      for (const chip of document.querySelectorAll('[data-eventchip], [data-calitemid]')) chip.getBoundingClientRect();
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });`,
  'poll every 500 ms': `
    setInterval(() => {
      for (const chip of document.querySelectorAll('[data-eventchip], [data-calitemid]')) chip.getBoundingClientRect();
    }, 500);`,
} as const;

export const peerAddress = 'https://peer.example/script.js';

/** The script of one peer, to be evaluated in a page. */
export const peerScript = (peer: keyof typeof peers): string => `{${peers[peer]}}\n//# sourceURL=${peerAddress}`;
