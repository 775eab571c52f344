/** Finals, team matching, offers, and what has ended or rests. */

import { addDays, weekdayOf } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'
import { adjusts } from '@/scripts/stories/adjustment'
import { journeyOf } from '@/scripts/stories/journey'
import { type Story, scene } from '@/scripts/stories/scenes'
import * as they from '@/scripts/stories/verbs'
import type { When } from '@/scripts/stories/when'

const fiveMinutes = 5 * 60_000

export function inFinal(when: When): Story[] {
  const by = (key: string) => journeyOf(when, key)
  const dylan = by('dylan-hughes')
  return [
    { key: 'yara-mansour', scenes: by('yara-mansour').toFinal(-1) },
    beforeWork(when),
    illThisMorning(when),
    { key: 'bruno-castellani', scenes: by('bruno-castellani').debriefed(-1) },
    fridayAfternoon(when),
    {
      key: 'dylan-hughes',
      scenes: [
        ...dylan.toFinal(-1),
        scene(
          dylan.at(-2, '15:00'),
          adjusts(25, 'Please give the questions in writing as well, and leave time to read them.'),
        ),
      ],
    },
  ]
}

/** System design took place this morning; the behavioural interviewer is ill, fifty minutes before. */
function illThisMorning(when: When): Story {
  const key = 'anjali-deshmukh'
  const { toFinal, at } = journeyOf(when, key)
  const round = Math.ceil(when.now.getTime() / fiveMinutes) * fiveMinutes
  const from = (minutes: number) => new Date(round + minutes * 60_000)
  return {
    key,
    scenes: [
      ...toFinal(-3, 'take-home'),
      scene(at(-3, '20:20'), they.booksAtAnyHour(from(-70), from(50))),
      scene(at(-2, '09:30'), they.panelAccepts),
      scene(when.minutes(-8), they.tookPlace),
      scene(
        when.minutes(-4),
        they.declines(
          'Behavioural',
          'I have lost my voice overnight and should not be in a call. I am sorry, I know it is in an hour.',
        ),
      ),
    ],
  }
}

/** The coordinator books half past seven, over focus time and a weekly limit, with a reason. */
function beforeWork(when: When): Story {
  const key = 'zoltan-szabo'
  const { toFinal, at } = journeyOf(when, key)
  return {
    key,
    scenes: [
      ...toFinal(-2, 'take-home'),
      scene(
        at(-2, '20:40'),
        they.writes(
          'This week I can only talk before work, from half past seven on. Would that be possible at all? I know it is early.',
        ),
      ),
      scene(
        at(-1, '09:30'),
        they.booksAnyway('System design', {
          by: 'sam-okafor',
          with: 'mei-tanaka',
          startsAt: when.day(2, '07:30'),
          reason:
            'He can only talk before work. Mei gives up her focus time for it and says yes to one more this week.',
        }),
      ),
      scene(at(-1, '10:50'), they.books(when.day(2, '09:00'))),
      scene(at(-1, '12:10'), they.panelAccepts),
      scene(
        at(-1, '13:00'),
        they.answers(
          'sam-okafor',
          'Half past seven it is, with Mei. She is an early bird herself; you both have the invite. Thank you for telling us.',
        ),
      ),
    ],
  }
}

/** The author of one scorecard works Monday to Wednesday, and the interview was on Friday at four. */
function fridayAfternoon(when: When): Story {
  const key = 'chloe-marchetti'
  const { toFinal, at } = journeyOf(when, key)
  const friday = lastFriday(when)
  return {
    key,
    scenes: [
      ...toFinal(friday - 3),
      scene(at(friday - 3, '20:00'), they.books(when.day(friday, '13:00'))),
      scene(
        at(friday - 2, '11:00'),
        they.booksAnyway('Behavioural', {
          by: 'beth-llewellyn',
          with: 'tomasz-wisniewski',
          startsAt: when.day(friday, '16:00'),
          reason:
            'Her only free day. Tomasz moves a day of his week and will write it up on Monday.',
        }),
      ),
      scene(at(friday - 2, '15:00'), they.panelAccepts),
      scene(when.day(friday, '17:10'), they.tookPlace),
      scene(when.day(friday, '17:20'), they.tookPlace),
      scene(when.day(friday, '18:10'), they.writesScorecard('yes')),
    ],
  }
}

/** How many working days ago the last Friday was, as a negative number. */
function lastFriday(when: When): number {
  let day = -1
  while (weekdayOf(localDateAt(when.day(day, '12:00'), 'Europe/London')) !== 5) day -= 1
  return day
}

export function inMatchingAndOffer(when: When): Story[] {
  return [
    noTeam(when),
    proposed(when),
    withoutBand(when),
    inApproval(when),
    extended(when),
    hired(when),
    fellThrough(when),
  ]
}

/** Passed, and no team in time. */
function noTeam(when: When): Story {
  const key = 'esther-mwangi'
  const { passed, at } = journeyOf(when, key)
  return {
    key,
    scenes: [
      ...passed(-9, 'ruth-abernathy'),
      scene(
        at(-8, '12:30'),
        they.namesTeams(
          'Security first, since it is what I have done for six years. Platform would suit me too.',
          'security',
          'platform',
        ),
      ),
      scene(
        at(-7, '10:00'),
        they.teamSays(
          'security',
          'rashid-anwar',
          true,
          'I would take her today, but my opening was moved to spring.',
        ),
      ),
      scene(
        at(-6, '16:00'),
        they.teamSays(
          'platform',
          'marc-casals',
          false,
          'Our only seat is in Barcelona and she would stay in Cardiff.',
        ),
      ),
    ],
  }
}

function proposed(when: When): Story {
  const key = 'felipe-duarte'
  const { passed, at } = journeyOf(when, key, { hour: '16:00' })
  return {
    key,
    scenes: [
      ...passed(-3, 'grace-holloway'),
      scene(
        at(-3, '22:00'),
        they.namesTeams('Wherever the schemes are.', 'expansion', 'financial-crime'),
      ),
      scene(
        at(-2, '15:30'),
        they.teamSays(
          'expansion',
          'claire-dubois',
          true,
          'Exactly the first hire this team needs.',
        ),
      ),
      scene(
        at(-1, '16:30'),
        they.proposes(
          'expansion',
          0,
          when.day(3, '17:00'),
          'Claire’s team starts with FedNow in January and would love to have you from the first day.',
        ),
      ),
    ],
  }
}

/** Matched with a team on this day, and the offer stage entered the day after. */
function matched(
  when: When,
  key: string,
  day: number,
  match: { decider: string; team: string; lead: string; opening: number },
) {
  const { passed, at } = journeyOf(when, key)
  return [
    ...passed(day - 2, match.decider),
    scene(
      at(day - 2, '18:30'),
      they.namesTeams('My first choice is clear; I am happy to talk to others.', match.team),
    ),
    scene(
      at(day - 1, '10:00'),
      they.teamSays(
        match.team,
        match.lead,
        true,
        'Yes. The way the bad day was handled is what we need.',
      ),
    ),
    scene(
      at(day - 1, '11:30'),
      they.proposes(
        match.team,
        match.opening,
        when.day(day + 2 < 0 ? day + 2 : 3, '17:00'),
        'We think that this team and you suit each other well.',
      ),
    ),
    scene(at(day, '08:20'), they.answersProposal(true, '')),
    scene(at(day, '10:10'), they.advances()),
  ]
}

const inThreeMonths = (when: When) => addDays(localDateAt(when.now, 'Europe/London'), 86)

/** Asked for L60, assessed at L50, and for Barcelona no band is set. */
function withoutBand(when: When): Story {
  const key = 'xavier-roca'
  const { at } = journeyOf(when, key)
  const match = { decider: 'pau-serrat', team: 'platform', lead: 'marc-casals', opening: 0 }
  return {
    key,
    scenes: [
      ...matched(when, key, -1, match),
      scene(at(-3, '14:20'), they.assessesLevel('L50', 'pau-serrat')),
      scene(
        at(-1, '16:40'),
        they.notes(
          'jordi-vidal',
          'Debrief says L50, he asked for L60, and we have no band for Barcelona. Pau, what shall I offer him?',
        ),
      ),
    ],
  }
}

/** Pay changed while in approval, so it was asked for again; accepted, and given back before the start. */
function fellThrough(when: When): Story {
  const key = 'viktor-horvat'
  const { at } = journeyOf(when, key)
  const terms = {
    level: 'L60',
    place: 'London',
    team: 'payments',
    currency: 'GBP',
    salary: 151_000,
    startsOn: inThreeMonths(when),
  }
  const match = { decider: 'ruth-abernathy', team: 'payments', lead: 'mei-tanaka', opening: 2 }
  return {
    key,
    scenes: [
      ...matched(when, key, -8, match),
      scene(at(-8, '14:00'), they.draftsOffer({ ...terms, salary: 146_000 })),
      scene(at(-8, '14:40'), they.asksApproval('ruth-abernathy')),
      scene(at(-7, '10:15'), they.draftsOffer(terms)),
      scene(at(-7, '10:30'), they.asksApproval('ruth-abernathy')),
      scene(at(-7, '15:30'), they.approves('ruth-abernathy')),
      scene(at(-6, '11:00'), they.extendsOffer(when.day(1, '17:00'))),
      scene(at(-4, '20:10'), they.acceptsOffer),
      scene(
        at(-1, '17:20'),
        they.acceptedOfferEnds(
          'His present employer has made him a counter-offer, and he stays. He called himself, and was sorry.',
        ),
      ),
    ],
  }
}

function inApproval(when: When): Story {
  const key = 'greta-nilsson'
  const { at } = journeyOf(when, key)
  const terms = {
    level: 'L50',
    place: 'London',
    team: 'borrowing',
    currency: 'GBP',
    salary: 118_000,
    startsOn: inThreeMonths(when),
  }
  return {
    key,
    scenes: [
      ...matched(when, key, -1, {
        decider: 'ruth-abernathy',
        team: 'borrowing',
        lead: 'priya-raghunathan',
        opening: 0,
      }),
      scene(at(-1, '14:00'), they.draftsOffer(terms)),
      scene(at(-1, '14:40'), they.asksApproval('ruth-abernathy')),
    ],
  }
}

function extended(when: When): Story {
  const key = 'hiroshi-sato'
  const { at } = journeyOf(when, key)
  const terms = {
    level: 'L60',
    place: 'London',
    team: 'payments',
    currency: 'GBP',
    salary: 149_000,
    startsOn: inThreeMonths(when),
  }
  return {
    key,
    scenes: [
      ...matched(when, key, -4, {
        decider: 'ruth-abernathy',
        team: 'payments',
        lead: 'mei-tanaka',
        opening: 1,
      }),
      scene(at(-4, '14:00'), they.draftsOffer({ ...terms, salary: 142_000 })),
      scene(at(-4, '14:40'), they.asksApproval('ruth-abernathy')),
      scene(at(-3, '09:15'), they.draftsOffer(terms)),
      scene(at(-3, '09:30'), they.asksApproval('ruth-abernathy')),
      scene(at(-3, '16:00'), they.approves('ruth-abernathy')),
      scene(at(-2, '11:00'), they.extendsOffer(when.day(4, '17:00'))),
    ],
  }
}

function hired(when: When): Story {
  const key = 'imogen-carr'
  const { at } = journeyOf(when, key)
  const terms = {
    level: 'L50',
    place: 'United Kingdom, remote',
    team: 'core-banking',
    currency: 'GBP',
    salary: 124_000,
    startsOn: inThreeMonths(when),
  }
  return {
    key,
    scenes: [
      ...matched(when, key, -6, {
        decider: 'ruth-abernathy',
        team: 'core-banking',
        lead: 'elin-morgan',
        opening: 1,
      }),
      scene(at(-6, '14:00'), they.draftsOffer(terms)),
      scene(at(-6, '14:20'), they.asksApproval('ruth-abernathy')),
      scene(at(-5, '09:40'), they.approves('ruth-abernathy')),
      scene(at(-5, '11:20'), they.extendsOffer(when.day(2, '17:00'))),
      scene(at(-2, '19:40'), they.acceptsOffer),
    ],
  }
}

const soLong = (name: string, recruiter: string, because: string) =>
  `Dear ${name},\n\nthank you for the time you took with us. We will not go on with your application this time. ${because}\n\nYou may apply again after half a year, and we would be glad to see what you have done by then. If you would like to hear more, answer this mail and I will call you.\n\nKind regards\n${recruiter}`

export function endedOrResting(when: When): Story[] {
  const by = (key: string) => journeyOf(when, key)
  const [katarina, liam, marta, noor] = [
    by('katarina-novak'),
    by('liam-fitzgerald'),
    by('marta-sole'),
    by('noor-van-den-berg'),
  ]
  return [
    {
      key: 'katarina-novak',
      scenes: [
        ...katarina.paired(-1, 'no'),
        scene(
          when.minutes(-40),
          they.rejects(
            'skills',
            soLong(
              'Katarina',
              'Amara',
              'In the pairing you found the right questions, and the step from there to working code took more help than we look for at this level.',
            ),
            {
              tellAt: when.day(1, '09:00'),
              decision:
                'Level 2 in working steps and in checking, with a fair amount of help. Kind and clear to work with: invite her to try again.',
            },
          ),
        ),
      ],
    },
    {
      key: 'liam-fitzgerald',
      scenes: [
        ...liam.chatted(-7, 'no'),
        scene(
          liam.at(-6, '16:30'),
          they.rejects(
            'skills',
            soLong(
              'Liam',
              'Beth',
              'In our talk we could not find the piece of work that you had carried yourself, and for this job that is what we look for.',
            ),
          ),
        ),
      ],
    },
    {
      key: 'marta-sole',
      scenes: [
        ...marta.chatted(-6),
        scene(marta.at(-5, '10:20'), they.advances()),
        scene(
          marta.at(-4, '18:00'),
          they.withdraws(
            'other-offer',
            'I have taken another offer. Thank you, the talk with Jordi was the best of all of them.',
          ),
        ),
      ],
    },
    {
      key: 'noor-van-den-berg',
      scenes: [
        ...noor.chatted(-6, 'strong-yes'),
        scene(
          noor.at(-5, '11:00'),
          they.pauses(
            'candidate-asked',
            when.day(8, '09:00'),
            'Of course: take all the time you need. We go on in two weeks, and nothing is lost by waiting.',
          ),
        ),
      ],
    },
  ]
}
