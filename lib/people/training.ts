/** How far somebody's training for a pool is; only the qualified fill seats. */
export const trainings = ['qualified', 'shadowing', 'reverse-shadowing'] as const
export type Training = (typeof trainings)[number]
