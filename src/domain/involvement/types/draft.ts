/** The words around an activity's own in an event's description. */
export interface DraftWords {
  readonly question: string;
  readonly followUp: string;
  /** Says that meeting was the leader's own idea (B1); left out when nobody is invited. */
  readonly ownIdea: string;
  /** A title that says nothing of what it is about: "Time with {name}", and the same without anybody. */
  readonly quietTitle: string;
  readonly quietTitleAlone: string;
  /** Whom to thank in a recognition round, `{name}`; and who of them would rather hear it in private. */
  readonly praise: string;
  readonly praisePrivately: string;
  /** Said where somebody's manager is between us: that we met is no secret (RULE-13). */
  readonly tellManager: string;
  /** What one may do instead, `{activity}`: without alcohol, or seated (RULE-14). */
  readonly twin: string;
  /** Where, for what is done at a distance. */
  readonly byVideo: string;
  readonly byPhone: string;
}

/** An event in words, before it is planned. */
export interface EventDraft {
  readonly title: string;
  /** Plain text; lines separated by `\n`. */
  readonly description: string;
  readonly location: string;
}
