import { redirect } from 'next/navigation'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import type { CandidateInterview } from '@/lib/pipeline/candidate-view'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'

export type BookedInterview = CandidateInterview & { startsAt: Date; endsAt: Date }

/** All interviews that have a time ahead of them or are going on, in order. */
export function bookedInterviews(page: CandidatePage): BookedInterview[] {
  return page.view.stages
    .flatMap(({ items }) => items)
    .filter((item): item is BookedInterview => item.kind === 'interview' && item.state === 'booked')
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/** A booked interview of theirs; anything else leads to their page, which says how things stand. */
export async function getBookedInterview(applicationId: string, interviewId: string) {
  const page = await getCandidatePage(applicationId)
  const interview = bookedInterviews(page).find(({ id }) => id === interviewId)
  if (!interview) redirect(roomOf(applicationId))
  return { page, interview }
}
