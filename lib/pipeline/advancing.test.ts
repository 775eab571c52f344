import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import { goBackToStage, repeatStage, skipStage } from '@/lib/pipeline/deviations'
import { bookedChat, heardChat, Rehearsal } from '@/lib/pipeline/rehearsal'

const types = (events: { type: string }[]) => events.map(({ type }) => type)
const textId = 'reason'

describe('advancing', () => {
  test('is one act with sending the link', () => {
    const events = new Rehearsal().act((now) => advance(now))
    expect(types(events)).toEqual(['stage.ended', 'stage.entered', 'candidate.asked'])
  })

  test('is refused while an interview is unfinished or a scorecard is missing', () => {
    expect(advance(bookedChat().situation)).toMatchObject({ refusal: 'unfinished-parts' })
    expect(advance(heardChat().situation)).toMatchObject({ refusal: 'scorecards-missing' })
  })

  test('with a reason cancels what is booked and excuses what is due, each by its own event', () => {
    const booked = bookedChat().act((now) => advance(now, { override: { textId } }))
    expect(types(booked).slice(0, 3)).toEqual([
      'application.deviated',
      'interview.cancelled',
      'stage.ended',
    ])
    const heard = heardChat().act((now) => advance(now, { override: { textId } }))
    expect(types(heard).slice(0, 2)).toEqual(['application.deviated', 'scorecard.excused'])
  })

  test('is refused even with a reason while nobody said whether an interview took place', () => {
    const { situation } = bookedChat().later(73)
    expect(advance(situation, { override: { textId } })).toMatchObject({
      refusal: 'outcome-missing',
    })
  })
})

describe('a deviation', () => {
  test('repeats a stage as its second attempt', () => {
    const rehearsal = bookedChat()
    const events = rehearsal.act((now) => repeatStage(now, { textId }))
    expect(types(events)).toContain('interview.cancelled')
    expect(rehearsal.run).toMatchObject({ stageId: 'chat', attempt: 2, end: null })
    expect(rehearsal.application.runs.at(-2)?.end).toBe('left')
  })

  test('skips to a later stage and names every stage that it skips', () => {
    const rehearsal = bookedChat()
    const events = rehearsal.act((now) => skipStage(now, { textId, toStageId: 'final' }))
    expect(events.filter(({ type }) => type === 'application.deviated')).toMatchObject([
      { stageId: 'chat' },
      { stageId: 'work' },
    ])
    expect(rehearsal.run.stageId).toBe('final')
  })

  test('goes back to an earlier stage alone', () => {
    const rehearsal = bookedChat()
    const back = (stageId: string) => goBackToStage(rehearsal.situation, { stageId, textId })
    expect(back('final')).toMatchObject({ refusal: 'no-such-stage' })
    expect(back('chat')).toMatchObject({ refusal: 'no-such-stage' })
    expect(back('review').ok).toBe(true)
  })
})
