/** Places, pools and teams: what people stand on. */
import { sayWeekday } from '@/app/words/people'
import type { PlaceCreated } from '@/lib/people/commands/create-place'
import type { PoolCreated } from '@/lib/people/commands/create-pool'
import type { OpeningCreated, TeamCreated } from '@/lib/people/commands/create-team'
import type { PlaceEdited } from '@/lib/people/commands/edit-place'
import type { OpeningClosed, TeamEdited } from '@/lib/people/commands/edit-team'
import type { Qualified } from '@/lib/people/commands/qualify'
import type { PoolRenamed } from '@/lib/people/commands/rename-pool'
import type { Training } from '@/lib/people/training'
import { type HoursWindow, sayDay } from '@/lib/people/weekly-hours'

type RefusalOf<Outcome> = Outcome extends { ok: false; refusal: infer Refusal } ? Refusal : never
export type StaffingRefusal = RefusalOf<
  | PlaceCreated
  | PlaceEdited
  | PoolCreated
  | PoolRenamed
  | Qualified
  | TeamCreated
  | TeamEdited
  | OpeningCreated
  | OpeningClosed
>

export function sayStaffingRefusal(refusal: StaffingRefusal): string {
  switch (refusal) {
    case 'name-taken':
      return 'There is one with this name already. Choose another name.'
    case 'no-such-place':
      return 'This place does not exist any more. Go back to the list.'
    case 'no-such-pool':
      return 'This pool does not exist any more. Go back to the list.'
    case 'no-such-person':
      return 'This person has left, or is not in this pool any more. Reload the page.'
    case 'person-deactivated':
      return 'This person has left. Choose somebody else.'
    case 'still-needed':
      return 'Somebody counts on them here. Read what, and then say it again.'
    case 'no-such-team':
      return 'This team does not exist any more. Go back to the list.'
    case 'no-such-opening':
      return 'This opening does not exist any more. Reload the page.'
    case 'opening-filled':
      return 'Somebody has been hired for this opening meanwhile. Reload the page.'
  }
}

export function sayTraining(state: Training): string {
  switch (state) {
    case 'qualified':
      return 'Qualified'
    case 'awaiting-sign-off':
      return 'Awaiting sign-off'
    case 'shadowing':
      return 'Shadowing'
    case 'reverse-shadowing':
      return 'Reverse shadowing'
  }
}

export function explainTraining(state: Training): string {
  switch (state) {
    case 'qualified':
      return 'fills seats'
    case 'awaiting-sign-off':
      return 'has done what is asked, and waits for a yes'
    case 'shadowing':
      return 'listens, in addition'
    case 'reverse-shadowing':
      return 'leads while somebody qualified listens'
  }
}

/** "Monday to Friday 09:00-17:00", or each day where they differ. */
export function sayWeek(hours: readonly HoursWindow[]): string {
  const days = [1, 2, 3, 4, 5, 6, 7]
    .map((day) => ({ day, said: sayDay(hours, day) }))
    .filter(({ said }) => said !== '')
  const runs: { from: number; to: number; said: string }[] = []
  for (const { day, said } of days) {
    const last = runs.at(-1)
    if (last && last.to === day - 1 && last.said === said) last.to = day
    else runs.push({ from: day, to: day, said })
  }
  return runs
    .map(({ from, to, said }) =>
      from === to
        ? `${sayWeekday(from)} ${said}`
        : `${sayWeekday(from)} to ${sayWeekday(to)} ${said}`,
    )
    .join('; ')
}
