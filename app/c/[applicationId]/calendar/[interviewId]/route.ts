import { bookedInterviews } from '@/app/c/booked-interview'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { fillCalendar } from '@/lib/invites/calendar-object'
import { findInviteText } from '@/lib/outbox/data/invite-text'
import { environment } from '@/lib/platform/environment'

type Context = { params: Promise<{ applicationId: string; interviewId: string }> }

/** The invite as a file: the same object as in the email, so that adding it twice is adding it once. */
export async function GET(_: Request, { params }: Context) {
  const { applicationId, interviewId } = await params
  const page = await getCandidatePage(applicationId)
  const booked = bookedInterviews(page).some(({ id }) => id === interviewId)
  const calendar = booked ? await findInviteText(interviewId, page.known.personId) : null
  if (!calendar) return new Response('This interview is not booked.', { status: 404 })
  // Private links are made when a mail leaves; whoever downloads this has one already.
  const home = new URL(roomOf(applicationId), environment().publicUrl).href
  const text = fillCalendar(calendar, (whole) => whole.replace(/\{\{link:[a-z-]+\}\}/g, home))
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="interview.ics"',
      'cache-control': 'no-store',
    },
  })
}
