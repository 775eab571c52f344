import type { ReactNode } from 'react'
import { roomOf } from '@/app/c/candidate-gate'
import { ClockBar } from '@/app/demo/clock-bar'
import { CandidateShell } from '@/app/ui/candidate-shell'
import { Link } from '@/app/ui/link'
import { firstName } from '@/app/words/candidate'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { sayZone, sayZoneRelation } from '@/lib/time/wording'

/** The frame of every page of a candidate: who we are, who to write to, and what is always possible. */
export function CandidateFrame({
  page,
  back,
  children,
}: {
  page: CandidatePage
  /** A link to the candidate's first page, on all the others. */
  back?: boolean
  children: ReactNode
}) {
  return (
    <CandidateShell
      company={page.company}
      job={page.job.title}
      foot={<Foot page={page} />}
      after={<ClockBar timeZone={page.candidate.timeZone} applicationId={page.known.id} />}
    >
      {back && (
        <p className="mb-3 text-sm">
          <Link href={roomOf(page.known.id)} className="link">
            Back to your application
          </Link>
        </p>
      )}
      {children}
    </CandidateShell>
  )
}

function Foot({ page }: { page: CandidatePage }) {
  const { known, recruiter, candidate } = page
  const name = firstName(recruiter.name)
  const open = known.status === 'active' || known.status === 'paused'
  return (
    <>
      <p>
        Questions? <bdi>{name}</bdi> looks after your application:{' '}
        {recruiter.email ? (
          <a href={`mailto:${recruiter.email}`} className="link">
            {recruiter.email}
          </a>
        ) : (
          <Link href={roomOf(known.id, 'message')} className="link">
            write a message
          </Link>
        )}
        {recruiter.phone && `, ${recruiter.phone}`}
      </p>
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        <FootLink href={roomOf(known.id, 'message')}>Write a message</FootLink>
        {open && (
          <FootLink href={roomOf(known.id, 'message?about=help')}>
            Tell us what would help you
          </FootLink>
        )}
        {open && (
          <FootLink href={roomOf(known.id, 'zone')}>
            Change your time zone (now {sayZone(candidate.timeZone)})
          </FootLink>
        )}
        {open && <FootLink href={roomOf(known.id, 'withdraw')}>Withdraw</FootLink>}
      </ul>
    </>
  )
}

function FootLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <Link href={href} className="link inline-block min-h-6">
        {children}
      </Link>
    </li>
  )
}

/** "Times are for Madrid, 1 h later than London. Change": the zone as a sentence. */
export function ZoneSentence({ page, room }: { page: CandidatePage; room: string }) {
  const { candidate, now, known } = page
  const { timeZone, placeZone, timeZoneKnown } = candidate
  return (
    <p className="text-ink-soft">
      Times are for {sayZoneRelation(timeZone, placeZone, now)}
      {timeZoneKnown ? '. ' : ', since we do not know your time zone yet. '}
      <Link
        href={`${roomOf(known.id, 'zone')}?back=${encodeURIComponent(room)}`}
        className="link font-medium"
      >
        {timeZoneKnown ? 'Change' : 'Choose yours'}
      </Link>
    </p>
  )
}

/** A page's heading with the sentence under it. */
export function Head({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <header className="mb-5">
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      {children && <div className="mt-2 space-y-2 text-ink-soft">{children}</div>}
    </header>
  )
}
