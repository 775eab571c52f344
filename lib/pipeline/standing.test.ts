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
  const cases: [string, Heard, ApplicationEvent, Heard][] = [
    ['the first unanswered words', nothingHeard, wrote, { wroteAt: at, wokeAt: null }],
    [
      'still the first, after more',
      { wroteAt: early, wokeAt: null },
      wrote,
      { wroteAt: early, wokeAt: null },
    ],
    ['nothing, once answered', { wroteAt: early, wokeAt: null }, answered, nothingHeard],
    ['a pause that ended', nothingHeard, woke, { wroteAt: null, wokeAt: at }],
    ['no pause, once it moved on', { wroteAt: null, wokeAt: early }, left, nothingHeard],
    [
      'the same, after what says nothing',
      { wroteAt: early, wokeAt: early },
      opened,
      { wroteAt: early, wokeAt: early },
    ],
  ]
  test.each(cases)('is %s', (_, before, event, after) => {
    expect(heardAfter(before, event, at)).toEqual(after)
  })
})
