import { numbered } from '@/app/(staff)/plans/numbered'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { type KeyValue, KeyValues } from '@/app/ui/key-values'
import { Link } from '@/app/ui/link'
import {
  onEnteringWords,
  sayBreak,
  sayDecider,
  sayEarlierPeople,
  sayNotice,
  sayNudges,
  sayOrder,
  sayStageKind,
} from '@/app/words/plans'
import type { PlanPage } from '@/lib/pipeline/data/plans'
import type { SeatDraft, StageDraft } from '@/lib/pipeline/plan-draft'
import { sayCount, sayDuration } from '@/lib/time/wording'

type Props = { stage: StageDraft; number: number; page: PlanPage }

/** One stage in words: what happens, who sits, by which rules it is booked, and what the candidate reads. */
export function StageCard({ stage, number, page }: Props) {
  const inOption = (key: string | null) => ({
    sessions: stage.sessions.filter(({ optionKey }) => optionKey === key),
    takeHomes: stage.takeHomes.filter(({ optionKey }) => optionKey === key),
  })
  return (
    <Card
      title={
        <>
          {number}. <bdi>{stage.name}</bdi>
        </>
      }
      note={`${sayStageKind(stage.kind)} · ${sayCount(stage.shareDays, 'day')} of the promise`}
    >
      <div className="space-y-3">
        <Parts {...inOption(null)} page={page} />
        {stage.options.map((option) => (
          <div key={option.key} className="rounded-control border border-line px-3 py-2">
            <h3 className="font-medium">
              Option: <bdi>{option.name}</bdi>
            </h3>
            <Parts {...inOption(option.key)} page={page} />
          </div>
        ))}
        <KeyValues lines={rulesOf(stage)} />
        <Disclosure summary={<>What the candidate reads: “{stage.candidateName}”</>}>
          <p className="max-w-prose whitespace-pre-line">{stage.candidateDescription}</p>
          {stage.options.map(({ key, candidateName, candidateDescription }) => (
            <p key={key} className="mt-2 max-w-prose">
              <span className="font-medium">{candidateName}:</span> {candidateDescription}
            </p>
          ))}
        </Disclosure>
      </div>
    </Card>
  )
}

type PartsProps = Pick<StageDraft, 'sessions' | 'takeHomes'> & { page: PlanPage }

function Parts({ sessions, takeHomes, page }: PartsProps) {
  if (sessions.length + takeHomes.length === 0) return null
  return (
    <ul className="space-y-2">
      {sessions.map((session) => (
        <li key={session.name}>
          <span className="font-medium">{session.name}</span>, {sayDuration(session.minutes)}, with{' '}
          <Seats seats={session.seats} page={page} />
          <span className="block text-sm text-ink-soft">
            Kit: <Named list={page.kits} id={session.kitId} at="/kits" /> · Rubric:{' '}
            <Named list={page.rubrics} id={session.rubricId} at="/kits/rubrics" />
          </span>
        </li>
      ))}
      {takeHomes.map((takeHome) => (
        <li key={takeHome.name}>
          <span className="font-medium">{takeHome.name}</span>, handed in within{' '}
          {sayCount(takeHome.daysToHandIn, 'day')}, {takeHome.extensionDays} more on request, read
          by <Seats seats={takeHome.seats} page={page} />
          <span className="block text-sm text-ink-soft">
            Rubric: <Named list={page.rubrics} id={takeHome.rubricId} at="/kits/rubrics" />
          </span>
          <Disclosure summary="The brief">
            <p className="max-w-prose whitespace-pre-line">{takeHome.brief}</p>
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}

type NamedProps = { list: { id: string; name: string }[]; id: string | null; at: string }

function Named({ list, id, at }: NamedProps) {
  const found = list.find((one) => one.id === id)
  if (!found) return <>none</>
  return (
    <Link href={`${at}/${found.id}`} className="link">
      <bdi>{found.name}</bdi>
    </Link>
  )
}

function Seats({ seats, page }: { seats: SeatDraft[]; page: PlanPage }) {
  if (seats.length === 0) return <>nobody</>
  return numbered(seats).map(({ number, item: { poolId, shadow } }) => {
    const pool = page.company.pools.get(poolId)
    return (
      <span key={number}>
        {number > 1 && ' and '}
        {shadow ? 'a trainee of ' : 'one of '}
        <Link href={`/pools/${poolId}`} className="link">
          {pool?.name ?? 'a pool that is gone'}
        </Link>{' '}
        ({pool?.people.length ?? 0} qualified)
      </span>
    )
  })
}

function rulesOf(stage: StageDraft): KeyValue[] {
  const decides = { key: 'Decided by', value: sayDecider(stage.deciderRole) }
  const begins =
    stage.onEntering === 'wait' ? [{ key: 'As it begins', value: onEnteringWords.wait }] : []
  if (stage.sessions.length === 0) return [decides, ...begins]
  const together = stage.sessions.filter(({ optionKey }) => optionKey === null).length > 1
  return [
    decides,
    ...begins,
    ...(together
      ? [
          { key: 'Order', value: sayOrder(stage.order) },
          { key: 'Break between', value: sayBreak(stage.breakMinutes) },
          { key: 'On one day', value: stage.sameDay ? 'Yes' : 'Not necessarily' },
        ]
      : []),
    { key: 'Booked at least', value: `${sayNotice(stage.minimumNoticeMinutes)} ahead` },
    {
      key: 'Times to choose',
      value: `in the next ${sayCount(stage.bookingWindowDays, 'day')}; the link works for ${stage.linkLifetimeDays}`,
    },
    {
      key: 'Candidate moves',
      value: `${sayCount(stage.candidateMoves, 'time')}, until ${sayNotice(stage.candidateMoveNoticeMinutes)} before`,
    },
    { key: 'Nudges', value: sayNudges(stage.nudgeDays) },
    { key: 'People of earlier stages', value: sayEarlierPeople(stage.earlierPeople) },
  ]
}
