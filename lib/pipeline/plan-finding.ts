/** A mistake cannot be published; a warning says what will not work yet. */
export type Finding = { weight: 'mistake' | 'warning'; sentence: string }

export const mistake = (sentence: string): Finding => ({ weight: 'mistake', sentence })
export const warning = (sentence: string): Finding => ({ weight: 'warning', sentence })
