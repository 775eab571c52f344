import { applies } from '@/scripts/stories/applies'
import { fixedId } from '@/scripts/stories/fixed-id'
import { type Scene, scene } from '@/scripts/stories/scenes'
import * as they from '@/scripts/stories/verbs'
import type { When } from '@/scripts/stories/when'
import type { Impression } from '@/scripts/stories/write-scorecard'

const jitterMinutes = 23

/**
 * The usual course of one application, stage by stage, on London working days before today (negative).
 * Minutes vary by candidate, so that no two applications look stamped.
 */
export function journeyOf(when: When, key: string, usual: { hour: string } = { hour: '11:00' }) {
  const at = (day: number, localTime: string) => {
    const jitter =
      Number.parseInt(fixedId(`${key}/${day}/${localTime}`).slice(-4), 16) % jitterMinutes
    return new Date(when.day(day, localTime).getTime() + jitter * 60_000)
  }
  const hoursAfter = (day: number, hours: number) =>
    new Date(when.day(day, usual.hour).getTime() + hours * 3_600_000)

  const applied = (day: number): Scene[] => [scene(at(day, '18:05'), applies)]
  /** Applied the evening before, and the link for the first chat sent on this day. */
  const reviewed = (day: number): Scene[] => [
    ...applied(day - 1),
    scene(at(day, '10:10'), they.advances()),
  ]
  /** The first chat on this day, booked two days before; its link was sent the morning of that. */
  const chatted = (day: number, impression: Impression = 'yes'): Scene[] => [
    ...reviewed(day - 2),
    scene(at(day - 2, '19:20'), they.books(when.day(day, usual.hour))),
    scene(hoursAfter(day, 3), they.tookPlace),
    scene(hoursAfter(day, 3.4), they.writesScorecard(impression)),
  ]
  /** Choosing between take-home and pairing, from this morning on. */
  const toChoose = (day: number): Scene[] => [
    ...chatted(day - 1),
    scene(at(day, '10:30'), they.advances()),
  ]
  const paired = (day: number, impression: Impression = 'yes'): Scene[] => [
    ...toChoose(day - 3),
    scene(at(day - 3, '19:40'), they.chooses('pairing')),
    scene(at(day - 3, '20:10'), they.books(when.day(day, usual.hour))),
    scene(at(day - 2, '09:20'), they.panelAccepts),
    scene(hoursAfter(day, 4), they.tookPlace),
    scene(hoursAfter(day, 5), they.writesScorecard(impression)),
  ]
  const handedIn = (day: number): Scene[] => [
    ...toChoose(day - 3),
    scene(at(day - 3, '20:40'), they.chooses('take-home')),
    scene(at(day - 2, '19:00'), they.startsTakeHome),
    scene(at(day, '21:00'), they.handsIn(`https://code.example/${key}/household-pot`)),
  ]
  /** The link for the final is sent on this day. */
  const toFinal = (day: number, by: 'paired' | 'take-home' = 'paired'): Scene[] => [
    ...(by === 'paired'
      ? paired(day - 1)
      : [
          ...handedIn(day - 3),
          scene(at(day - 2, '15:00'), they.writesScorecard('yes')),
          scene(at(day - 1, '11:30'), they.writesScorecard('strong-yes')),
        ]),
    scene(at(day, '10:40'), they.advances()),
  ]
  const finalBooked = (day: number, by?: 'paired' | 'take-home'): Scene[] => [
    ...toFinal(day - 3, by),
    scene(at(day - 3, '20:00'), they.books(when.day(day, usual.hour), hoursAfter(day, 1.25))),
    scene(at(day - 2, '09:40'), they.panelAccepts),
  ]
  const finalTookPlace = (day: number, by?: 'paired' | 'take-home'): Scene[] => [
    ...finalBooked(day, by),
    scene(hoursAfter(day, 4.5), they.tookPlace),
    scene(hoursAfter(day, 4.7), they.tookPlace),
  ]
  const debriefed = (
    day: number,
    impressions: [Impression, Impression] = ['yes', 'strong-yes'],
  ) => [
    ...finalTookPlace(day - 1, 'take-home'),
    scene(hoursAfter(day - 1, 5.2), they.writesScorecard(impressions[0])),
    scene(at(day, '10:50'), they.writesScorecard(impressions[1])),
  ]
  /** Decided on this day: team matching begins. */
  const passed = (day: number, decider: string): Scene[] => [
    ...debriefed(day),
    scene(
      at(day, '15:00'),
      they.advances({
        by: decider,
        decision:
          'Both say yes, with evidence for the level asked. Framing was the strongest of the month.',
      }),
    ),
  ]
  return {
    at,
    applied,
    reviewed,
    chatted,
    toChoose,
    paired,
    handedIn,
    toFinal,
    finalBooked,
    finalTookPlace,
    debriefed,
    passed,
  }
}
