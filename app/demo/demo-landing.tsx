import { ClockBar } from '@/app/demo/clock-bar'
import { LinkButton } from '@/app/ui/button'
import { PlainShell } from '@/app/ui/plain-shell'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayRoles } from '@/app/words/people'
import { findCompanyName } from '@/lib/people/data/company'
import type { DemoCandidate, DemoCast, DemoPerson } from '@/lib/people/data/demo'

/** One screen: what Loopline is, and a click into the invented company as each of its people. */
export async function DemoLanding({ cast }: { cast: DemoCast }) {
  const recruiter = cast.people.find(({ roles }) => roles.some(({ role }) => role === 'recruiter'))
  const company = (await findCompanyName()) ?? 'An invented company'
  return (
    <>
      <PlainShell width="wide">
        <h1 className="text-2xl font-semibold tracking-tight">
          Interviews that keep their promise to candidates
        </h1>
        <p className="mt-2 max-w-3xl text-ink-soft">
          Loopline runs a company’s interview process from the first day to the answer. Candidates
          book whole rounds in one act, scorecards stay independent, what falls apart is repaired,
          and everybody sees who waits for whom.
        </p>
        <div className="mt-5 grid gap-6 lg:grid-cols-[3fr_2fr]">
          <section aria-labelledby="as-staff">
            <h2 id="as-staff" className="font-semibold">
              Be somebody at {company}
            </h2>
            <p className="mb-3 text-sm text-ink-soft">
              Everybody is invented, and nothing is sent to anybody. The clock below moves time on.
            </p>
            <ul className="grid gap-2 sm:grid-cols-2">
              {cast.people.map((person) => (
                <PersonDoor key={person.personId} person={person} />
              ))}
            </ul>
            <div className="mt-4 flex flex-wrap gap-2">
              <LinkButton href="/careers">Open jobs, as the public sees them</LinkButton>
              {recruiter && (
                <form method="post" action="/demo/sign-in">
                  <input type="hidden" name="back" value="/messages" />
                  <SubmitButton kind="secondary" name="personId" value={recruiter.personId}>
                    Every email, with its links
                  </SubmitButton>
                </form>
              )}
            </div>
          </section>
          <section aria-labelledby="as-candidate">
            <h2 id="as-candidate" className="font-semibold">
              Be a candidate
            </h2>
            <p className="mb-3 text-sm text-ink-soft">
              Opens their private page, as the link in their email does.
            </p>
            <ul className="grid gap-2">
              {cast.candidates.map((candidate) => (
                <CandidateDoor key={candidate.applicationId} candidate={candidate} />
              ))}
            </ul>
          </section>
        </div>
      </PlainShell>
      <div className="sticky bottom-(--toast-room)">
        <ClockBar timeZone="Europe/London" />
      </div>
    </>
  )
}

const door =
  'h-full w-full rounded-card border border-line bg-surface px-3.5 py-2 text-start shadow-card hover:border-accent hover:bg-accent-soft'

function PersonDoor({ person }: { person: DemoPerson }) {
  const { personId, name, place, roles, note } = person
  return (
    <li>
      <form method="post" action="/demo/sign-in" className="h-full">
        <button
          type="submit"
          name="personId"
          value={personId}
          className={`grid content-start ${door}`}
        >
          <span className="font-medium">
            <bdi>{name}</bdi>
          </span>
          <span className="block text-sm">
            {sayRoles(roles)}
            {place && `, ${place}`}
          </span>
          {note && <span className="block text-sm text-ink-soft">{note}</span>}
        </button>
      </form>
    </li>
  )
}

function CandidateDoor({ candidate }: { candidate: DemoCandidate }) {
  const { applicationId, name, job, note } = candidate
  return (
    <li>
      <form method="post" action="/demo/candidate">
        <button
          type="submit"
          name="applicationId"
          value={applicationId}
          className={`block ${door}`}
        >
          <span className="font-medium">
            <bdi>{name}</bdi>
          </span>{' '}
          <span className="text-sm">{job}</span>
          {note && <span className="block text-sm text-ink-soft">{note}</span>}
        </button>
      </form>
    </li>
  )
}
