/** Who is away, who has left, and a job that stopped. */
import { addDays, weekdayOf } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'
import { journeyOf } from '@/scripts/stories/journey'
import { type Story, scene } from '@/scripts/stories/scenes'
import * as they from '@/scripts/stories/verbs'
import type { When } from '@/scripts/stories/when'

const london = 'Europe/London'

export function awayAndGone(when: When): Story[] {
  return [leftYesterday(when), ...frozen(when), learning(when)]
}

/** Four who learn, each at another step; interviews that take place move them on by themselves. */
function learning(when: When): Story {
  const by = 'amara-nwosu'
  const begins = they.beginsTraining
  return {
    key: 'learning',
    scenes: [
      scene(when.day(-9, '09:10'), begins('hannah-goldberg', 'system-design', 'marc-casals', by)),
      scene(when.day(-8, '09:15'), begins('yusuf-demir', 'behavioural', 'kofi-asante', by)),
      scene(when.day(-5, '09:20'), begins('rebecca-liu', 'system-design', 'daejung-park', by)),
      scene(when.day(-4, '09:20'), begins('oriol-bassols', 'pairing', 'nuria-ferrer', by)),
    ],
  }
}

/** Somebody interviewed yesterday and left in the evening, with the scorecard unwritten. */
function leftYesterday(when: When): Story {
  const key = 'lowri-bevan'
  const { toChoose, at } = journeyOf(when, key)
  return {
    key,
    scenes: [
      ...toChoose(-4),
      scene(at(-4, '19:40'), they.chooses('pairing')),
      scene(
        at(-3, '10:30'),
        they.booksAnyway('Pair programming', {
          by: 'sam-okafor',
          with: 'rhodri-vaughan',
          startsAt: when.day(-1, '14:00'),
          reason:
            'She asked for somebody from Cardiff, and he was the only one free before Friday.',
        }),
      ),
      scene(at(-2, '09:20'), they.panelAccepts),
      scene(when.day(-1, '15:35'), they.tookPlace),
      scene(when.day(-1, '17:40'), they.leavesTheBank('rhodri-vaughan', 'ivo-marek')),
    ],
  }
}

/** Seven people are under way, two of them booked for tomorrow; the recruiter is away from today to Friday. */
function frozen(when: When): Story[] {
  const by = (key: string) => journeyOf(when, key)
  const [rui, obinna, dmitri, camille] = [
    by('rui-cardoso'),
    by('obinna-okeke'),
    by('dmitri-sokolov'),
    by('camille-perrin'),
  ]
  return [
    { key: 'niamh-brannigan', scenes: by('niamh-brannigan').applied(-2) },
    {
      key: 'rui-cardoso',
      scenes: [
        ...rui.reviewed(-2),
        scene(rui.at(-2, '18:40'), they.booksWith('amara-nwosu', when.day(1, '11:30'))),
        scene(rui.at(-1, '09:50'), they.panelAccepts),
      ],
    },
    { key: 'signe-halvorsen', scenes: by('signe-halvorsen').toChoose(-2) },
    {
      key: 'obinna-okeke',
      scenes: [
        ...obinna.toChoose(-3),
        scene(obinna.at(-3, '20:10'), they.chooses('take-home')),
        scene(obinna.at(-2, '19:30'), they.startsTakeHome),
      ],
    },
    { key: 'parisa-karimi', scenes: by('parisa-karimi').toFinal(-2) },
    {
      key: 'dmitri-sokolov',
      scenes: [
        ...dmitri.toChoose(-3),
        scene(dmitri.at(-3, '19:15'), they.chooses('pairing')),
        scene(dmitri.at(-3, '19:30'), they.books(when.day(1, '14:00'))),
        scene(dmitri.at(-2, '10:10'), they.panelAccepts),
      ],
    },
    {
      key: 'camille-perrin',
      scenes: [
        ...camille.chatted(-2),
        scene(camille.at(-1, '15:50'), they.jobIsFrozen('security', 'beth-llewellyn')),
        scene(
          camille.at(-1, '16:40'),
          they.isAway('beth-llewellyn', 'amara-nwosu', daysToFriday(when)),
        ),
      ],
    },
  ]
}

function daysToFriday(when: When): { firstDay: string; lastDay: string } {
  const firstDay = localDateAt(when.now, london)
  let lastDay = firstDay
  while (weekdayOf(lastDay) !== 5) lastDay = addDays(lastDay, 1)
  return { firstDay, lastDay }
}
