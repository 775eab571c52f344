import type { Metadata } from 'next'
import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { InterviewCards } from '@/app/c/interview-cards'
import { OnTheDay } from '@/app/c/on-the-day'
import { ProcessPath } from '@/app/c/process-path'
import { ZonePrompt } from '@/app/c/zone-prompt'
import { LinkButton } from '@/app/ui/button'
import { sayAnswerBy } from '@/app/words/candidate'
import { sayNext } from '@/app/words/candidate-next'

type Props = { params: Promise<{ applicationId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await getCandidatePage((await params).applicationId)
  return { title: `Your application: ${page.job.title}` }
}

export default async function CandidateHomePage({ params }: Props) {
  const { applicationId } = await params
  const page = await getCandidatePage(applicationId)
  const { title, sentence, act } = sayNext(page)
  const answerBy = sayAnswerBy(page)
  const running = page.known.status === 'active'
  return (
    <CandidateFrame page={page}>
      <Head title={title}>{sentence && <p className="text-ink">{sentence}</p>}</Head>
      {page.letter && (
        <div className="mb-5 rounded-card border border-line bg-surface px-4 py-4 whitespace-pre-line">
          {page.letter}
        </div>
      )}
      {act && (
        <div className="mb-5">
          <LinkButton kind="primary" size="wide" href={roomOf(applicationId, act.room)}>
            {act.label}
          </LinkButton>
        </div>
      )}
      {running && <OnTheDay page={page} />}
      {answerBy && (
        <div className="mb-6 rounded-card border border-info-line bg-info-soft px-4 py-3 text-info-ink">
          <p className="font-medium">{answerBy.sentence}</p>
          {answerBy.moved && <p className="mt-1 text-sm">{answerBy.moved}</p>}
        </div>
      )}
      {running && <ZonePrompt page={page} />}
      {(running || page.known.status === 'paused') && <InterviewCards page={page} />}
      <OtherWays page={page} />
      <ProcessPath page={page} />
    </CandidateFrame>
  )
}

/** What can still be changed, said where it is looked for. */
function OtherWays({ page }: { page: Awaited<ReturnType<typeof getCandidatePage>> }) {
  const { view, matching, known } = page
  const ways = [
    ...(view.choice?.changeable && known.status === 'active'
      ? [{ room: 'choose', label: 'Change your choice' }]
      : []),
    ...(matching?.shared && matching.part.state === 'gathering' && known.status === 'active'
      ? [{ room: 'preferences', label: 'Change what you told us about teams' }]
      : []),
    ...(page.offer?.part.state === 'accepted'
      ? [{ room: 'offer', label: 'Read the offer again' }]
      : []),
  ]
  if (ways.length === 0) return null
  return (
    <ul className="mb-6 flex flex-wrap gap-3">
      {ways.map(({ room, label }) => (
        <li key={room}>
          <LinkButton href={roomOf(known.id, room)}>{label}</LinkButton>
        </li>
      ))}
    </ul>
  )
}
