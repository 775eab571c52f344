import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import type { LoopWish } from '@/lib/booking/data/loop-facts'
import { interviewsToBook } from '@/lib/booking/data/options'
import type { InterviewPart } from '@/lib/pipeline/application'
import { daysAfter } from '@/lib/pipeline/days'

export type Asked = Partial<Record<'interviews' | 'weeks' | 'soft' | 'notice' | 'day', string>>

/** What the address asks for: which interviews, and what is allowed beyond the plan. */
export function scheduleWish(view: View, asked: Asked) {
  const ids = (asked.interviews ?? '').split(',')
  const open = (view.run?.parts ?? []).filter(
    (part): part is InterviewPart =>
      part.kind === 'interview' && ['needs-time', 'with-candidate', 'booked'].includes(part.state),
  )
  const named = open.filter(({ id }) => ids.includes(id))
  const interviews = named.length > 0 ? named : interviewsToBook(view.state)
  const moreWeeks = Math.min(8, Math.max(0, Number.parseInt(asked.weeks ?? '0', 10) || 0))
  const days = (view.stage?.bookingWindowDays ?? 21) + moreWeeks * 7
  const wish: LoopWish = {
    interviewIds: interviews.map(({ id }) => id),
    window: { from: view.now, to: daysAfter(view.now, days) },
    ...(asked.soft === 'yes' ? { allowSoftBusy: true } : {}),
    ...(asked.notice === 'short' ? { minimumNoticeMinutes: 0 } : {}),
  }
  return {
    interviews,
    wish,
    moreWeeks,
    /** One that has a time already is moved; the rest of the loop stays. */
    moving: interviews.length === 1 && interviews[0]?.state === 'booked',
  }
}

export function scheduleHref(applicationId: string, asked: Asked): string {
  const given = Object.entries(asked).filter((entry) => entry[1])
  return `/schedule/${applicationId}?${new URLSearchParams(given)}`
}
