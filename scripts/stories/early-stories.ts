/** Applications in review, in the first chat, and choosing how to show their code. */

import { withOpening } from '@/lib/pipeline/message-subject'
import { applies } from '@/scripts/stories/applies'
import { journeyOf } from '@/scripts/stories/journey'
import { opensLink } from '@/scripts/stories/link-opening'
import { type Story, scene } from '@/scripts/stories/scenes'
import * as they from '@/scripts/stories/verbs'
import type { When } from '@/scripts/stories/when'

export function inReview(when: When): Story[] {
  const on = (key: string, day: number) => ({ key, scenes: journeyOf(when, key).applied(day) })
  return [
    { key: 'ayodele-fashola', scenes: [scene(when.minutes(-125), applies)] },
    on('ismail-hakimi-expenses', -1),
    on('christopher-vandenberg', -1),
    on('daniel-abramov', -2),
    on('maximiliana-featherstonehaugh', -5),
    on('farhan-siddiqui', -1),
    on('theodora-karras', -4),
    on('theodora-karras-at-work', -1),
    on('helena-brandt', -1),
    on('yusuf-demir-cards', -2),
    lastYear(when),
  ]
}

/** Rejected after the first chat, kindly; the same person applies again above. */
function lastYear(when: When): Story {
  const key = 'helena-brandt-last-year'
  const day = (days: number, hour: number) => {
    const at = new Date(when.now.getTime() - (330 - days) * 86_400_000)
    at.setUTCHours(hour, 20, 0, 0)
    return at
  }
  return {
    key,
    scenes: [
      scene(day(0, 17), applies),
      scene(
        day(3, 11),
        they.rejects(
          'level',
          'Dear Helena,\n\nthank you for applying. For this level we look for people who have run what they built through its bad nights, and your work so far was handed over before those came. That is a matter of a year, not of talent. If you spend it close to something that runs, please write to us again: we mean it.\n\nKind regards\nAmara',
        ),
      ),
    ],
  }
}

export function inInitialChat(when: When): Story[] {
  const silent = journeyOf(when, 'joanna-kowal')
  const absent = journeyOf(when, 'oscar-lindqvist')
  const twice = journeyOf(when, 'patrick-doyle')
  const nadia = journeyOf(when, 'nadia-boateng')
  const bookedAhead = (key: string, sent: number, startsAt: Date): Story => {
    const { reviewed, at } = journeyOf(when, key)
    return { key, scenes: [...reviewed(sent), scene(at(sent, '18:50'), they.books(startsAt))] }
  }
  const mateus = journeyOf(when, 'mateus-oliveira')
  return [
    { key: 'ismail-hakimi', scenes: journeyOf(when, 'ismail-hakimi').reviewed(-1) },
    {
      key: 'joanna-kowal',
      scenes: [
        ...silent.reviewed(-7),
        scene(silent.at(-6, '08:15'), opensLink),
        scene(silent.at(-4, '22:05'), opensLink),
      ],
    },
    bookedAhead('sujata-gurung', -2, when.day(2, '10:00')),
    aloneInTheCall(when),
    { key: 'mateus-oliveira', scenes: mateus.chatted(-1).slice(0, -1) },
    {
      key: 'nadia-boateng',
      scenes: [
        ...nadia.chatted(-1, 'strong-yes'),
        scene(
          nadia.at(-1, '16:30'),
          they.notes(
            'amara-nwosu',
            'Has a deadline of her own: another offer, answer due in two weeks. Let us be quick.',
          ),
        ),
      ],
    },
    {
      key: 'oscar-lindqvist',
      scenes: [
        ...absent.chatted(-1).slice(0, -2),
        scene(absent.at(-1, '12:10'), they.didNotTakePlace('candidate-absent')),
      ],
    },
    {
      key: 'patrick-doyle',
      scenes: [
        ...twice.chatted(-4).slice(0, -2),
        scene(twice.at(-4, '12:10'), they.didNotTakePlace('candidate-absent')),
        scene(twice.at(-3, '20:30'), they.books(when.day(-1, '15:00'))),
        scene(twice.at(-1, '16:10'), they.didNotTakePlace('candidate-absent')),
      ],
    },
  ]
}

/** In the call since it began, some eight minutes ago, and nobody else has come. */
function aloneInTheCall(when: When): Story {
  const key = 'leila-haddad'
  const { reviewed, at } = journeyOf(when, key)
  const fiveMinutes = 5 * 60_000
  const began = new Date(Math.floor(when.minutes(-6).getTime() / fiveMinutes) * fiveMinutes)
  return {
    key,
    scenes: [
      ...reviewed(-2),
      scene(at(-2, '18:50'), they.booksAtAnyHour(began)),
      scene(at(-1, '09:40'), they.panelAccepts),
      scene(
        when.minutes(-1),
        they.writes(
          withOpening('alone', 'I am in it, and nobody else is. Shall I wait, or call back?'),
        ),
      ),
    ],
  }
}

export function inTakeHomeOrPairing(when: When): Story[] {
  const by = (key: string) => journeyOf(when, key)
  const [rosa, samuel, uchenna] = [by('rosa-iglesias'), by('samuel-achterberg'), by('uchenna-eze')]
  const [tara, wanjiru] = [
    journeyOf(when, 'tara-venkatesan', { hour: '16:30' }),
    by('wanjiru-kamau'),
  ]
  return [
    { key: 'quynh-tran', scenes: by('quynh-tran').toChoose(-1) },
    {
      key: 'rosa-iglesias',
      scenes: [
        ...rosa.toChoose(-5),
        scene(rosa.at(-5, '20:30'), they.chooses('take-home')),
        scene(rosa.at(-4, '21:00'), they.startsTakeHome),
        scene(rosa.at(-1, '19:30'), they.asksForMoreTime),
      ],
    },
    {
      key: 'samuel-achterberg',
      scenes: [...samuel.handedIn(-2), scene(samuel.at(-1, '14:40'), they.writesScorecard('yes'))],
    },
    {
      key: 'tara-venkatesan',
      scenes: [
        ...tara.toChoose(-8),
        scene(tara.at(-8, '22:10'), they.chooses('take-home')),
        scene(tara.at(-6, '23:20'), they.startsTakeHome),
      ],
    },
    {
      key: 'uchenna-eze',
      scenes: [
        ...uchenna.handedIn(-3),
        scene(uchenna.at(-2, '16:00'), they.writesScorecard('yes')),
        scene(uchenna.at(-1, '11:30'), they.writesScorecard('yes')),
      ],
    },
    {
      key: 'wanjiru-kamau',
      scenes: [
        ...wanjiru.toChoose(-3),
        scene(wanjiru.at(-3, '19:15'), they.chooses('pairing')),
        scene(wanjiru.at(-3, '19:30'), they.booksWith('mei-tanaka', when.day(2, '15:30'))),
        scene(wanjiru.at(-2, '10:10'), they.panelAccepts),
      ],
    },
  ]
}
