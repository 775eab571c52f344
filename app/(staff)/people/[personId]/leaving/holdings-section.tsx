import { AllTo } from '@/app/(staff)/all-to'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { Select, type SelectOption } from '@/app/ui/select'
import { sayExcuse, sayHoldingKind, sayHomeNote, sayLineRefusal } from '@/app/words/leaving'
import { sayRole } from '@/app/words/people'
import type { HandOver } from '@/lib/people/data/hand-overs'
import { lineId } from '@/lib/people/handing-over'
import type { Holding, HoldingKind } from '@/lib/people/holdings'
import type { NewHome } from '@/lib/people/new-homes'
import { sayAgo, sayInstant, sayUntil } from '@/lib/time/wording'

type SectionProps = {
  kind: HoldingKind
  holdings: readonly Holding[]
  homes: ReadonlyMap<string, NewHome[]>
  /** What the last run could not do, by line. */
  failures: HandOver['failures']
  timeZone: string
  now: Date
}

/** The lines of one kind, each with who could take it over; one choice for all of them above. */
export function HoldingsSection(props: SectionProps) {
  const { kind, holdings, homes, failures, timeZone, now } = props
  if (holdings.length === 0) return null
  const { title, hint } = sayHoldingKind(kind)
  const everybody = peopleForAll(holdings, homes)
  return (
    <Card
      title={title}
      note={String(holdings.length)}
      acts={
        holdings.length > 1 &&
        everybody.length > 0 && <AllTo section={kind} title={title} choices={everybody} />
      }
      flush
    >
      <p className="px-4 pt-3 text-sm text-ink-soft">{hint}</p>
      <ul className="divide-y divide-line" data-section={kind}>
        {holdings.map((one) => (
          <li key={one.key} className="grid items-center gap-x-4 gap-y-1 px-4 py-2 sm:grid-cols-2">
            <div className="min-w-0">
              <What holding={one} timeZone={timeZone} now={now} />
              <Failure failure={failures.get(lineId(one))} />
            </div>
            <Home
              holding={one}
              homes={homes.get(one.key) ?? []}
              asked={failures.get(lineId(one))?.toPersonId}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Failure({ failure }: { failure: { refusal: string } | undefined }) {
  return (
    failure && <p className="text-sm text-harm-ink">Not done: {sayLineRefusal(failure.refusal)}</p>
  )
}

type HomeProps = {
  holding: Holding
  homes: readonly NewHome[]
  /** Who was chosen before and could not; null: nobody was to take it over. */
  asked: string | null | undefined
}

function Home({ holding, homes, asked }: HomeProps) {
  const excuse = sayExcuse(holding)
  const suggested = homes.find((one) => one.suggested)?.personId
  const usual = suggested ?? (holding.kind === 'scorecard' ? 'excuse' : '')
  const isStillThere = homes.some(({ personId }) => personId === asked)
  const chosen = asked && isStillThere ? asked : asked === null && excuse ? 'excuse' : usual
  const options: SelectOption[] = [
    ...homes.map(({ personId, name, note }) => ({
      value: personId,
      label: [name, sayHomeNote(note)].filter(Boolean).join(': '),
      group: 'Takes it over',
    })),
    ...(excuse ? [{ value: 'excuse', label: excuse, group: 'Nobody' }] : []),
  ]
  return (
    <Field
      name={`home-${holding.kind}:${holding.key}`}
      label={`New home of ${plainWords(holding)}`}
      labelHidden
    >
      <Select
        placeholder={options.length > 0 ? 'Leave it for now' : 'Nobody could take it over'}
        defaultValue={chosen}
        options={options}
      />
    </Field>
  )
}

/** Whoever could take every line of a section. */
function peopleForAll(holdings: readonly Holding[], homes: ReadonlyMap<string, NewHome[]>) {
  const [first, ...rest] = holdings.map(({ key }) => homes.get(key) ?? [])
  return (first ?? [])
    .filter(({ personId }) => rest.every((one) => one.some((home) => home.personId === personId)))
    .map(({ personId, name }) => ({ value: personId, label: name }))
}

const somebody = 'somebody you may not see'

function plainWords(holding: Holding): string {
  switch (holding.kind) {
    case 'seat':
    case 'review':
    case 'scorecard':
      return `${holding.name} with ${holding.candidate ?? somebody}`
    case 'application':
      return `${holding.candidate ?? somebody}, ${holding.job}`
    case 'job':
      return holding.title
    case 'approval':
      return `the offer to ${holding.candidate ?? somebody}`
    case 'member':
      return `${sayRole(holding.role).toLowerCase()} of ${holding.title}`
    case 'team':
    case 'pool':
      return holding.name
    case 'cover':
      return `the cover of ${holding.covered}`
  }
}

type WhatProps = { holding: Holding; timeZone: string; now: Date }

function What({ holding, timeZone, now }: WhatProps) {
  const words = plainWords(holding)
  const href = addressOf(holding)
  const detail = detailOf(holding, timeZone, now)
  return (
    <>
      {href ? (
        <Link href={href} className="link font-medium">
          <bdi>{capital(words)}</bdi>
        </Link>
      ) : (
        <span className="font-medium">
          <bdi>{capital(words)}</bdi>
        </span>
      )}
      {detail && <span className="block text-sm text-ink-soft">{detail}</span>}
    </>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function addressOf(holding: Holding): string | null {
  if ('applicationId' in holding) {
    return holding.candidate === null ? null : `/applications/${holding.applicationId}`
  }
  switch (holding.kind) {
    case 'job':
      return `/jobs/${holding.key}`
    case 'member':
      return `/jobs/${holding.jobId}`
    case 'team':
      return `/teams/${holding.key}`
    case 'cover':
      return `/people/${holding.coveredId}`
    case 'pool':
      return `/pools/${holding.key}`
  }
}

function detailOf(holding: Holding, timeZone: string, now: Date): string | null {
  switch (holding.kind) {
    case 'seat': {
      const when = sayInstant(holding.startsAt, timeZone, now)
      return holding.shadow ? `${when}, as a shadow` : when
    }
    case 'review':
    case 'scorecard':
      return holding.dueAt && `due ${sayInstant(holding.dueAt, timeZone, now)}`
    case 'application':
      return [
        holding.stage,
        holding.wroteAt && `wrote ${sayAgo(holding.wroteAt, now, timeZone)}, unanswered`,
      ]
        .filter(Boolean)
        .join(' · ')
    case 'cover':
      return `until ${sayUntil(holding.untilAt, now, timeZone)}`
    case 'member':
      return holding.alone ? 'the only one in this role' : null
    case 'pool':
      return `${holding.left} of ${holding.needed}`
    case 'job':
    case 'approval':
    case 'team':
      return null
  }
}
