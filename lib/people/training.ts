/**
 * How far somebody is for a pool. Whoever learns listens first (shadowing), then leads while somebody qualified
 * listens (reverse shadowing), each as often as the pool asks; then its signer says yes. Only the qualified fill
 * seats; the two that learn fill a trainee's seat, which comes in addition.
 */
export const trainings = [
  'qualified',
  'awaiting-sign-off',
  'reverse-shadowing',
  'shadowing',
] as const
export type Training = (typeof trainings)[number]

/** What a pool asks for: interviews, 0 or more of each. */
export type TrainingNeeds = { shadowsNeeded: number; reverseShadowsNeeded: number }
export type TrainingProgress = { state: Training; shadowsDone: number; reverseShadowsDone: number }

export const mostSittingsNeeded = 10

/** The first day of a training: what the pool does not ask for is passed over. */
export function beginTraining(needs: TrainingNeeds): TrainingProgress {
  return settleTraining({ state: 'shadowing', shadowsDone: 0, reverseShadowsDone: 0 }, needs)
}

/** Moves on whoever has done what is asked; nobody is ever moved back, and the sign-off stays a person's. */
export function settleTraining(progress: TrainingProgress, needs: TrainingNeeds): TrainingProgress {
  let { state } = progress
  if (state === 'shadowing' && progress.shadowsDone >= needs.shadowsNeeded) {
    state = 'reverse-shadowing'
  }
  if (state === 'reverse-shadowing' && progress.reverseShadowsDone >= needs.reverseShadowsNeeded) {
    state = 'awaiting-sign-off'
  }
  return { ...progress, state }
}

/** An interview took place with them in the trainee's seat. It counts for what they learn now. */
export function countSitting(progress: TrainingProgress, needs: TrainingNeeds): TrainingProgress {
  const { state, shadowsDone, reverseShadowsDone } = progress
  if (state === 'shadowing') {
    return settleTraining({ ...progress, shadowsDone: shadowsDone + 1 }, needs)
  }
  if (state === 'reverse-shadowing') {
    return settleTraining({ ...progress, reverseShadowsDone: reverseShadowsDone + 1 }, needs)
  }
  return progress
}

/** Put there by hand: at least one interview of the state is still to do, so that the next one counts. */
export function placeTraining(
  state: Training,
  done: Omit<TrainingProgress, 'state'>,
  needs: TrainingNeeds,
): TrainingProgress {
  const open = (count: number, needed: number) => Math.min(count, Math.max(0, needed - 1))
  if (state === 'shadowing') {
    const shadowsDone = open(done.shadowsDone, needs.shadowsNeeded)
    return { state, shadowsDone, reverseShadowsDone: 0 }
  }
  if (state === 'reverse-shadowing') {
    const reverseShadowsDone = open(done.reverseShadowsDone, needs.reverseShadowsNeeded)
    return { state, shadowsDone: done.shadowsDone, reverseShadowsDone }
  }
  return { state, ...done }
}

/** One more of what came before; null where there is nothing to go back to. */
export function stepBackTraining(
  progress: TrainingProgress,
  needs: TrainingNeeds,
): TrainingProgress | null {
  const { state } = progress
  if (state === 'awaiting-sign-off' && needs.reverseShadowsNeeded > 0) {
    return placeTraining('reverse-shadowing', progress, needs)
  }
  const mayListen = state === 'awaiting-sign-off' || state === 'reverse-shadowing'
  return mayListen && needs.shadowsNeeded > 0 ? placeTraining('shadowing', progress, needs) : null
}

export function isInTraining(state: Training): boolean {
  return state !== 'qualified'
}

/** Done and needed of what they learn now; null where nothing is counted. */
export function sittingsOf(
  progress: TrainingProgress,
  needs: TrainingNeeds,
): { done: number; needed: number } | null {
  if (progress.state === 'shadowing') {
    return { done: progress.shadowsDone, needed: needs.shadowsNeeded }
  }
  return progress.state === 'reverse-shadowing'
    ? { done: progress.reverseShadowsDone, needed: needs.reverseShadowsNeeded }
    : null
}
