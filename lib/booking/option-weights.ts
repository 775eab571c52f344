/** For whom options are put in order: the candidate's page shows three first, the recruiter's screen five. */
export type Chooser = 'candidate' | 'recruiter'

/**
 * What makes an option less worth showing first: costs add up, the least sum is shown. This is the whole table;
 * times are the candidate's own, and a loop is judged by its worst interview.
 */
export const optionWeights = {
  /** For each day by which it begins sooner than a day from now: nobody can prepare. */
  tooSoonDay: { candidate: 10, recruiter: 10 },
  /** For each day by which it begins later than three from now: after three days more people do not come. */
  tooLateDay: { candidate: 1, recruiter: 2 },
  /** For each hour before nine or after six. */
  oddHour: { candidate: 4, recruiter: 4 },
  /** On another day of the week than they named. */
  otherWeekday: { candidate: 15, recruiter: 8 },
  /** At another time of day than they named. */
  otherPartOfDay: { candidate: 12, recruiter: 6 },
  /** Outside the times that they named. */
  outsideNamedTimes: { candidate: 30, recruiter: 12 },
  /** For each hour of waiting between two interviews of one day. */
  waitingHour: { candidate: 2, recruiter: 1 },
  /** For each tenth of a limit that the last weeks used up, and what else speaks against a panel, by seat. */
  panelTenth: { candidate: 0, recruiter: 1 },
  /** One of this day is shown already. */
  sameDay: { candidate: 7, recruiter: 3 },
  /** One of this time of day is shown already. */
  samePartOfDay: { candidate: 2, recruiter: 1 },
} as const satisfies Record<string, Record<Chooser, number>>

export type OptionWeight = keyof typeof optionWeights

/** Whatever speaks against a panel, it must not hide a good time among fifty bad ones. */
export const mostPanelTenths = 30
