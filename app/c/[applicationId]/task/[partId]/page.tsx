import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CandidateFrame, Head, ZoneSentence } from '@/app/c/candidate-frame'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { HandIn, TaskActs } from '@/app/c/task-forms'
import { findTyped } from '@/app/typed-form'
import { sayWriteTo } from '@/app/words/candidate'
import { findPart } from '@/lib/pipeline/application'
import { findTakeHome } from '@/lib/pipeline/plan'
import { newId } from '@/lib/platform/ids'
import { sayInstant } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Your task' }

type Props = { params: Promise<{ applicationId: string; partId: string }> }

export default async function TaskPage({ params }: Props) {
  const { applicationId, partId } = await params
  const page = await getCandidatePage(applicationId)
  const found = findPart(page.known, 'take-home', partId)
  const template = found && findTakeHome(page.plan, found.part.takeHomeId)
  if (!found || !template || ['to-send', 'cancelled'].includes(found.part.state)) {
    redirect(roomOf(applicationId))
  }
  const { part } = found
  const { now, candidate } = page
  const say = (at: Date) => sayInstant(at, candidate.timeZone, now)
  const open = part.state === 'with-candidate' && ['active', 'paused'].includes(page.known.status)
  const typed = open ? await findTyped() : null
  return (
    <CandidateFrame page={page} back>
      <Head title={template.candidateName}>
        {part.handedInAt && (
          <p className="text-ink">
            You handed it in on {say(part.handedInAt)}. Thank you: we have it.
          </p>
        )}
        {part.state === 'lapsed' && (
          <p className="text-ink">
            The time for it is over. If you would still like to hand it in, write to{' '}
            {sayWriteTo(page.recruiter)}.
          </p>
        )}
        {open && part.dueAt && (
          <p className="text-lg font-semibold text-ink">
            {part.dueAt < now ? 'It was due' : 'Due'} {say(part.dueAt)}
          </p>
        )}
        {open && <ZoneSentence page={page} room="" />}
      </Head>
      <section aria-labelledby="brief" className="mb-6">
        <h2 id="brief" className="mb-2 text-lg font-semibold">
          The brief
        </h2>
        <div className="rounded-card border border-line bg-surface px-4 py-4 whitespace-pre-line">
          {template.brief}
        </div>
      </section>
      {open && <TaskActs page={page} part={part} extensionDays={template.extensionDays} />}
      {open && <HandIn page={page} partId={partId} typed={typed} commandId={newId()} />}
    </CandidateFrame>
  )
}
