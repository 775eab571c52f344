import { describe, expect, test } from 'vitest'
import { daysAfter } from '@/lib/pipeline/days'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import {
  bookedChat,
  heardChat,
  hoursLater,
  Rehearsal,
  referencePlan,
  startAt,
} from '@/lib/pipeline/rehearsal'
import { type Heard, heardAfter, nothingHeard, standingOf } from '@/lib/pipeline/standing'
import { stepOf } from '@/lib/pipeline/step'

const standing = (rehearsal: Rehearsal) => standingOf(rehearsal.situation, nothingHeard)

describe('where an application stands', () => {
  test('is its stage and its step', () => {
    const rehearsal = heardChat()
    const chat = referencePlan.stages[1]
    expect(standing(rehearsal)).toMatchObject({
      applicationId: 'application',
      stageId: chat?.id,
      stagePosition: 1,
      stageName: chat?.name,
      step: stepOf(rehearsal.situation),
    })
  })

  test('names each booked interview with who is on it, and whether all have accepted', () => {
    const rehearsal = bookedChat()
    expect(standing(rehearsal).interviews).toEqual([
      {
        interviewId: rehearsal.part('interview').id,
        name: 'chat',
        startsAt: hoursLater(72),
        endsAt: hoursLater(73),
        accepted: false,
        missing: 0,
        personIds: ['ada'],
      },
    ])
  })

  test('counts the seats that somebody left', () => {
    const rehearsal = bookedChat()
    const [seat] = rehearsal.part('interview').seats
    rehearsal.act(() => ({
      ok: true,
      events: [{ type: 'seat.declined', seatId: seat?.id ?? '', textId: null }],
    }))
    expect(standing(rehearsal).interviews).toMatchObject([{ missing: 1, personIds: [] }])
  })

  test('knows from when on an unused link is something to chase', () => {
    const rehearsal = new Rehearsal()
    expect(standing(rehearsal).chaseAt).toBeNull()
    const asked = { ...bookedChat().application }
    const [review, chat] = asked.runs
    if (!review || !chat) throw new Error('no run')
    const waiting = {
      ...asked,
      runs: [
        review,
        {
          ...chat,
          askedCandidateAt: startAt,
          proposal: null,
          parts: chat.parts.map((part) =>
            part.kind === 'interview' ? { ...part, state: 'with-candidate' as const } : part,
          ),
        },
      ],
    }
    const { chaseAt } = standingOf({ ...rehearsal.situation, application: waiting }, nothingHeard)
    expect(chaseAt).toEqual(daysAfter(startAt, 2))
  })
})

describe('what has been heard', () => {
  const at = startAt
  const early = hoursLater(-5)
  const wrote: ApplicationEvent = { type: 'candidate.wrote', textId: 'text' }
  const answered: ApplicationEvent = { type: 'candidate.answered', textId: null }
  const woke: ApplicationEvent = { type: 'owner.alerted', about: 'woke-up', partId: null }
  const left: ApplicationEvent = { type: 'stage.ended', runId: 'run', end: 'passed' }
  const opened: ApplicationEvent = { type: 'link.opened', linkId: 'link' }
  const ranOut: ApplicationEvent = { type: 'openings.ran-out', runId: 'run', tellsOwner: true }
  const returned: ApplicationEvent = { type: 'openings.returned', runId: 'run' }
  const asked: ApplicationEvent = { type: 'candidate.asked', runId: 'run', interviewIds: ['chat'] }
  const span = { startsAt: hoursLater(30), endsAt: hoursLater(31) }
  const booked: ApplicationEvent = {
    type: 'interview.booked',
    interviewId: 'chat',
    ...span,
    panel: [],
  }
  const proposed: ApplicationEvent = {
    type: 'times.proposed',
    runId: 'run',
    proposalId: 'proposal',
    proposedById: 'owner',
    expiresAt: hoursLater(20),
    options: [],
  }
  const heard = (some: Partial<Heard>): Heard => ({ ...nothingHeard, ...some })
  const everything = heard({ wroteAt: early, wokeAt: early, nothingOpenAt: early })
  const cases: [string, Heard, ApplicationEvent, Heard][] = [
    ['the first unanswered words', nothingHeard, wrote, heard({ wroteAt: at })],
    ['still the first, after more', heard({ wroteAt: early }), wrote, heard({ wroteAt: early })],
    ['nothing, once answered', heard({ wroteAt: early }), answered, nothingHeard],
    ['a pause that ended', nothingHeard, woke, heard({ wokeAt: at })],
    ['no pause, once it moved on', heard({ wokeAt: early }), left, nothingHeard],
    ['the same, after what says nothing', everything, opened, everything],
    ['that nothing is open', nothingHeard, ranOut, heard({ nothingOpenAt: at })],
    ['that something is open again', heard({ nothingOpenAt: early }), returned, nothingHeard],
    [
      'nothing of openings, once a time is booked',
      heard({ nothingOpenAt: early }),
      booked,
      nothingHeard,
    ],
    ['nor once times are proposed', heard({ nothingOpenAt: early }), proposed, nothingHeard],
    ['nor once the stage is left', heard({ nothingOpenAt: early }), left, nothingHeard],
    [
      'nor once they are asked for something else',
      heard({ nothingOpenAt: early }),
      asked,
      nothingHeard,
    ],
  ]
  test.each(cases)('is %s', (_, before, event, after) => {
    expect(heardAfter(before, event, at)).toEqual(after)
  })
})
