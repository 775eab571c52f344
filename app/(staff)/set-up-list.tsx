import type { ReactNode } from 'react'
import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import { listSetUpSteps, type SetUpStep } from '@/lib/people/data/set-up'
import { mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import { sayCount } from '@/lib/time/wording'

/** What is missing until the first interview is booked; for admins, and gone when nothing is. */
export async function SetUpList({ scope }: { scope: StaffScope }) {
  if (!mayAct(scope, 'edit-settings')) return null
  const steps = await listSetUpSteps(scope)
  const open = steps.filter(({ isDone }) => !isDone)
  if (open.length === 0) return null
  // Interviews can be booked without a mail server: then that alone is left to say.
  const mailAlone = open.every(({ what }) => what === 'mail-server')
  return (
    <div className="mb-5">
      <Card
        title={mailAlone ? 'Until emails leave the house' : 'Until the first interview is booked'}
        note={mailAlone ? undefined : `${steps.length - open.length} of ${steps.length} done`}
      >
        <ol className="space-y-2.5">
          {(mailAlone ? open : steps).map((step) => (
            <li key={step.what} className="flex gap-3">
              <span
                aria-hidden="true"
                className={`mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full border text-xs ${
                  step.isDone
                    ? 'border-ok-line bg-ok-soft text-ok-ink'
                    : 'border-line-strong text-ink-soft'
                }`}
              >
                {step.isDone ? '✓' : ''}
              </span>
              <div className={step.isDone ? 'text-ink-soft' : undefined}>
                <span className="sr-only">{step.isDone ? 'Done: ' : 'To do: '}</span>
                {step.isDone ? whatIsDone(step) : toDo(step)}
              </div>
            </li>
          ))}
        </ol>
      </Card>
    </div>
  )
}

function whatIsDone(step: SetUpStep): ReactNode {
  switch (step.what) {
    case 'place':
      return step.first ? (
        <>
          <To href={`/places/${step.first.id}`}>{step.first.name}</To> has its hours, holidays,
          notice and limits. Change them there, or <To href="/places/new">add another place</To>.
        </>
      ) : (
        'There is a place with working hours.'
      )
    case 'interviewers':
      return `${sayCount(step.people, 'person', 'people')} can interview.`
    case 'pools':
      return 'Every pool has enough people.'
    case 'job':
      return 'A job is open.'
    case 'candidate':
      return 'Somebody has applied.'
    case 'interview':
      return 'An interview is booked.'
    case 'mail-server':
      return 'Emails are sent.'
  }
}

function toDo(step: SetUpStep): ReactNode {
  switch (step.what) {
    case 'place':
      return (
        <>
          <To href="/places/new">Add a place</To> with its hours and holidays.
        </>
      )
    case 'interviewers':
      return (
        <>
          <To href="/people/import">Bring in the people who interview</To> from a list, with their
          place, their role and their pools; or <To href="/people/new">add them one by one</To>.
        </>
      )
    case 'pools':
      return (
        <>
          Say who may take which interview:{' '}
          {step.thin.map(({ id, name, qualified, needed }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <To href={`/pools/${id}`}>{name}</To> ({qualified} of {needed})
            </span>
          ))}
          .
        </>
      )
    case 'job':
      return step.draftId ? (
        <>
          <To href={`/jobs/${step.draftId}`}>Open your draft</To> so that candidates can apply.
        </>
      ) : (
        <>
          <To href="/jobs/new">Add a job</To>, then open it.
        </>
      )
    case 'candidate':
      return step.openJob ? (
        <>
          <To href={`/candidates/new?job=${step.openJob.id}`}>Add the first candidate</To>, or give{' '}
          <To href={`/careers/${step.openJob.slug}`}>the job’s public page</To> to whoever might
          apply.
        </>
      ) : (
        'Then the first candidate: added by you, or from the job’s public page.'
      )
    case 'interview':
      return step.applicationId ? (
        <>
          <To href={`/applications/${step.applicationId}`}>Advance the application</To> into its
          first interview, and book it: they choose a time by their link, or you book for them.
        </>
      ) : (
        'Then the first interview, booked by the candidate’s link or by you.'
      )
    case 'mail-server':
      return (
        <>
          Start the server with <code>SMTP_URL</code> so that emails leave the house. Until then{' '}
          <To href="/messages">Messages</To> shows each as it would be sent.
        </>
      )
  }
}

function To({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="link font-medium">
      {children}
    </Link>
  )
}
