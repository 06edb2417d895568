/** The one key of ours that a content script knows. */
export const revisionKey = 'revision';
