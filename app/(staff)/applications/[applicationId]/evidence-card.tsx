import clsx from 'clsx'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { namesFor } from '@/app/(staff)/applications/[applicationId]/timeline-names'
import { WrittenRating } from '@/app/(staff)/applications/[applicationId]/written-rating'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { PersonName } from '@/app/ui/person-name'
import { sayRecommendation, sayScorecardState } from '@/app/words/acts'
import type { StageRun } from '@/lib/pipeline/application'
import { hasSeats } from '@/lib/pipeline/panel'
import { findSession, findTakeHome, getStage } from '@/lib/pipeline/plan'
import { recommendations } from '@/lib/scorecards/scorecard-form'

type SeenCard = View['scorecards'][number]
type Column = { card: SeenCard; person: string; about: string; rubricId: string | null }

/** Scorecards side by side: what was looked at by whom, and where they disagree. */
export function EvidenceCard({ view, decide }: { view: View; decide?: React.ReactNode }) {
  const runs = view.state.runs.filter((run) => columnsOf(view, run).length > 0).toReversed()
  if (runs.length === 0) return null
  const own = view.scorecards.some(({ visibility }) => visibility === 'hidden-until-own-submitted')
  const [first, ...earlier] = runs
  const current = first && first.id === view.run?.id ? first : null
  return (
    <div id="debrief" className="scroll-mt-4">
      <Card title="Debrief" note={current ? sentence(view, current) : 'what was written so far'}>
        <div className="space-y-4">
          {own && (
            <Callout tone="info" title="Hidden until you submit yours">
              You still owe a scorecard here. The others appear when it is in, so that each is
              written on its own.
            </Callout>
          )}
          {first && <Evidence view={view} run={first} />}
          {earlier.map((run) => (
            <Disclosure key={run.id} summary={getStage(view.plan, run.stageId).name}>
              <Evidence view={view} run={run} />
            </Disclosure>
          ))}
          {decide}
        </div>
      </Card>
    </div>
  )
}

function sentence(view: View, run: StageRun): string {
  const columns = columnsOf(view, run)
  const written = columns.filter(({ card }) => card.state === 'submitted').length
  return `${written} of ${columns.length} written, each before reading the others`
}

function columnsOf(view: View, run: StageRun): Column[] {
  const { plan, scorecards } = view
  const names = namesFor({
    ...view,
    timeZone: view.staffZone,
    candidate: view.person.name,
    teams: [],
    jobs: [],
  })
  return run.parts.filter(hasSeats).flatMap((part) => {
    const template =
      part.kind === 'interview'
        ? findSession(plan, part.sessionId)
        : findTakeHome(plan, part.takeHomeId)
    return part.seats.flatMap((seat) => {
      const card = scorecards.find(({ id }) => id === seat.scorecard?.id)
      if (!card || card.state === 'not-due' || seat.state === 'replaced') return []
      const about = part.kind === 'interview' ? names.interview(part.id) : names.takeHome(part.id)
      return [
        {
          card,
          person: view.nameOf(seat.personId),
          about,
          rubricId: template?.rubricId ?? null,
        },
      ]
    })
  })
}

function Evidence({ view, run }: { view: View; run: StageRun }) {
  const columns = columnsOf(view, run)
  const { competencies } = view.choices
  const rows = [
    ...new Set(
      columns.flatMap(({ rubricId }) =>
        competencies.filter((one) => one.rubricId === rubricId).map(({ name }) => name),
      ),
    ),
  ]
  const ratingOf = ({ card, rubricId }: Column, name: string) => {
    const competency = competencies.find((one) => one.rubricId === rubricId && one.name === name)
    if (!competency || !card.written) return null
    const rating = card.written.ratings.find(({ competencyId }) => competencyId === competency.id)
    const level = rating?.level ?? null
    const anchor = level ? competency.anchors[level - 1] : undefined
    return { level, anchor, evidence: rating?.evidence ?? '' }
  }
  return (
    <section
      aria-label={`Scorecards of ${getStage(view.plan, run.stageId).name}`}
      className="overflow-x-auto"
    >
      <table className="w-full min-w-max border-separate border-spacing-0 text-start lg:min-w-full">
        <thead>
          <tr>
            <th
              scope="col"
              className="border-b border-line pe-4 pb-1.5 text-start text-sm font-medium text-ink-soft"
            >
              Competency
            </th>
            {columns.map(({ card, about, person }) => (
              <th
                key={card.id}
                scope="col"
                className="border-b border-line px-3 pb-1.5 text-start align-bottom"
              >
                <span className="block font-medium">{about}</span>
                <span className="block text-sm font-normal text-ink-soft">
                  <PersonName name={person} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name) => {
            const ratings = columns.map((column) => ratingOf(column, name))
            const levels = ratings.flatMap((rating) => (rating?.level ? [rating.level] : []))
            const disagree = Math.max(...levels) - Math.min(...levels) > 1
            return (
              <tr key={name} className="align-top">
                <th scope="row" className="border-b border-line py-1.5 pe-4 text-start font-normal">
                  {name}
                  {disagree && (
                    <span className="block text-sm text-attention-ink">they disagree</span>
                  )}
                </th>
                {ratings.map((rating, index) => (
                  <td
                    key={columns[index]?.card.id}
                    className={clsx(
                      'border-b border-line px-3 py-1.5',
                      disagree && rating?.level && 'outline-2 -outline-offset-2 outline-attention',
                    )}
                  >
                    <Rating
                      column={columns[index]}
                      rating={rating}
                      asked={isAsked(view, columns[index], name)}
                    />
                  </td>
                ))}
              </tr>
            )
          })}
          <tr className="align-top">
            <th scope="row" className="py-2 pe-4 text-start font-medium">
              Recommendation
            </th>
            {columns.map(({ card }) => (
              <td key={card.id} className="px-3 py-2">
                <Recommended card={card} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function isAsked(view: View, column: Column | undefined, name: string): boolean {
  return view.choices.competencies.some(
    (one) => one.rubricId === column?.rubricId && one.name === name,
  )
}

function Rating(props: {
  column: Column | undefined
  rating: { level: number | null; anchor?: string; evidence: string } | null
  asked: boolean
}) {
  const { column, rating, asked } = props
  if (!asked)
    return (
      <span className="text-ink-faint" title="Not looked at in this interview">
        –
      </span>
    )
  if (!column?.card.written || !rating)
    return <span className="text-ink-faint">{hiddenWords(column?.card)}</span>
  return <WrittenRating {...rating} />
}

function Recommended({ card }: { card: SeenCard }) {
  const word = recommendations.find((one) => one === card.written?.recommendation)
  if (!card.written) return <span className="text-ink-faint">{hiddenWords(card)}</span>
  return (
    <div className="max-w-xs">
      <span
        className={clsx(
          'font-semibold',
          (word === 'no' || word === 'strong-no') && 'text-harm-ink',
          (word === 'yes' || word === 'strong-yes') && 'text-ok-ink',
        )}
      >
        {word ? sayRecommendation(word) : 'none'}
      </span>
      {card.written.notes && (
        <Disclosure summary={<span className="text-sm">Notes</span>}>
          <p className="text-sm whitespace-pre-line">{card.written.notes}</p>
        </Disclosure>
      )}
      {card.written.noteToRecruiter && (
        <Disclosure summary={<span className="text-sm">Note to the recruiter</span>}>
          <p className="text-sm whitespace-pre-line">{card.written.noteToRecruiter}</p>
        </Disclosure>
      )}
    </div>
  )
}

function hiddenWords(card: SeenCard | undefined): string {
  if (!card) return ''
  if (card.state !== 'submitted') return sayScorecardState(card.state)
  return card.visibility === 'hidden-until-own-submitted'
    ? 'hidden until you submit yours'
    : 'hidden'
}
