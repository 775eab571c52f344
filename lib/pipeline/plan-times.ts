/** Whether the times of a stage leave room for each other: notice, window, link, nudges, share of the promise. */
import type { StageDraft } from '@/lib/pipeline/plan-draft'
import { type Finding, mistake, warning } from '@/lib/pipeline/plan-finding'
import { sayCount } from '@/lib/time/wording'

const dayMinutes = 1_440

export function checkTimes(stage: StageDraft): Finding[] {
  const found: Finding[] = []
  const { name, minimumNoticeMinutes, bookingWindowDays, linkLifetimeDays, shareDays } = stage
  const noticeDays = Math.ceil(minimumNoticeMinutes / dayMinutes)
  if (stage.sessions.length > 0 && minimumNoticeMinutes >= bookingWindowDays * dayMinutes) {
    found.push(
      mistake(
        `Nothing of “${name}” could ever be booked: at least ${sayCount(noticeDays, 'day')} ahead, out of times of the next ${sayCount(bookingWindowDays, 'day')}.`,
      ),
    )
  }
  const lastNudge = Math.max(0, ...stage.nudgeDays)
  const asks = stage.sessions.length + stage.takeHomes.length > 0
  if (asks && lastNudge >= linkLifetimeDays) {
    found.push(
      warning(
        `“${name}” nudges after ${sayCount(lastNudge, 'day')}, when its link has ended after ${linkLifetimeDays}.`,
      ),
    )
  }
  const handIn = Math.max(0, ...stage.takeHomes.map(({ daysToHandIn }) => daysToHandIn))
  const least = Math.max(stage.sessions.length > 0 ? noticeDays : 0, handIn)
  if (shareDays < least) {
    found.push(
      warning(
        `“${name}” may use ${sayCount(shareDays, 'day')} of the promise and takes at least ${least}.`,
      ),
    )
  }
  return found
}
