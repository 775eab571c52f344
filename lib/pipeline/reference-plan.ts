/**
 * The reference process of a bank hiring engineers, as a value:
 *
 *   review → initial chat → take-home | pairing → final → team matching → offer     28 days
 *
 * A company starts from it and edits it; nothing else in the product knows these stages.
 */
import type { PlanDraft, StageDraft } from '@/lib/pipeline/plan-draft'

export const referencePools = [
  { key: 'recruiters', name: 'Recruiters' },
  { key: 'pairing', name: 'Pair programming' },
  { key: 'take-home-review', name: 'Take-home review' },
  { key: 'system-design', name: 'System design' },
  { key: 'behavioural', name: 'Behavioural' },
] as const
export type ReferencePool = (typeof referencePools)[number]['key']

/** The ids under which the installation keeps what the plan points at. */
export type ReferenceIds = {
  pool: (key: ReferencePool) => string
  rubric: (key: string) => string
  kit: (key: string) => string
}

const dayMinutes = 24 * 60

const stageDefaults = {
  sessions: [],
  takeHomes: [],
  options: [],
  order: 'fixed',
  breakMinutes: { min: 0, max: 0 },
  sameDay: true,
  minimumNoticeMinutes: dayMinutes,
  bookingWindowDays: 21,
  linkLifetimeDays: 14,
  candidateMoves: 2,
  candidateMoveNoticeMinutes: dayMinutes,
  nudgeDays: [2, 5],
  earlierPeople: 'if-needed',
  deciderRole: 'recruiter',
} satisfies Partial<StageDraft>

export function referencePlan(ids: ReferenceIds): PlanDraft {
  return {
    name: 'Engineers',
    promiseDays: 28,
    stages: [
      review(),
      initialChat(ids),
      takeHomeOrPairing(ids),
      final(ids),
      teamMatching(),
      offer(),
    ],
  }
}

function review(): StageDraft {
  return {
    ...stageDefaults,
    kind: 'review',
    name: 'Review',
    candidateName: 'We read your application',
    candidateDescription:
      'A recruiter reads everything you sent, not a machine. You will hear from us within three working days, whatever the answer.',
    shareDays: 3,
  }
}

function initialChat(ids: ReferenceIds): StageDraft {
  return {
    ...stageDefaults,
    kind: 'interview',
    name: 'Initial chat',
    candidateName: 'A first conversation',
    candidateDescription:
      'Half an hour by video with one of our recruiters. What to expect: we talk about one piece of work that you are proud of, what you are looking for, and your questions. How to prepare: pick that piece of work; nothing else is needed. What we look at: your own part in it, and whether this job and you suit each other.',
    shareDays: 4,
    sessions: [
      {
        optionKey: null,
        name: 'Initial chat',
        candidateName: 'First conversation',
        minutes: 30,
        kitId: ids.kit('initial-chat'),
        rubricId: ids.rubric('initial-chat'),
        seats: [{ poolId: ids.pool('recruiters'), shadow: false }],
      },
    ],
  }
}

/** One of the pool, and a seat for somebody who learns: it comes in addition and may stay empty. */
function withTrainee(poolId: string) {
  return [
    { poolId, shadow: false },
    { poolId, shadow: true },
  ]
}

function takeHomeOrPairing(ids: ReferenceIds): StageDraft {
  return {
    ...stageDefaults,
    kind: 'choice',
    name: 'Take-home or pairing',
    candidateName: 'Some code, your way',
    candidateDescription:
      'You choose how to show us how you write code: at home in your own time, or together with one of our engineers. Both count the same. You can change your mind until you have booked or handed something in.',
    shareDays: 9,
    options: [
      {
        key: 'take-home',
        name: 'Take-home',
        candidateName: 'A small task at home',
        candidateDescription:
          'About three hours of work within seven days, and two more days if you need them. What to expect: a one-page brief, any language, any tools. How to prepare: nothing. What we look at: whether it does what was asked, whether a colleague could go on from it, and what you say about what you left out. Two engineers read it.',
      },
      {
        key: 'pairing',
        name: 'Pair programming',
        candidateName: 'An hour of pairing',
        candidateDescription:
          'Seventy-five minutes by video with one engineer. What to expect: a small problem in steps, your own editor and language, looking things up allowed. How to prepare: have an empty project ready in which you can run a test. What we look at: how you find out what is wanted, small working steps, and how it is to work with you. Few people finish all of it.',
      },
    ],
    sessions: [
      {
        optionKey: 'pairing',
        name: 'Pair programming',
        candidateName: 'Pair programming',
        minutes: 75,
        kitId: ids.kit('pairing'),
        rubricId: ids.rubric('pairing'),
        seats: withTrainee(ids.pool('pairing')),
      },
    ],
    takeHomes: [
      {
        optionKey: 'take-home',
        name: 'Take-home',
        candidateName: 'Your task at home',
        brief: takeHomeBrief,
        daysToHandIn: 7,
        extensionDays: 2,
        rubricId: ids.rubric('take-home'),
        seats: [
          { poolId: ids.pool('take-home-review'), shadow: false },
          { poolId: ids.pool('take-home-review'), shadow: false },
        ],
      },
    ],
  }
}

function final(ids: ReferenceIds): StageDraft {
  return {
    ...stageDefaults,
    kind: 'interview',
    name: 'Final',
    candidateName: 'Two interviews on one day',
    candidateDescription:
      'One hour of system design and one hour about how you work, with two different people and a break between. You book both at once. System design: we give you one sentence and design it together; rough drawings are fine, and we look at how you find out what matters and what happens on a bad day. How you work: we ask for three real situations from the last years; think of one you saw through, one disagreement and one mistake. Your hosts keep time for your questions in each.',
    shareDays: 5,
    order: 'any',
    breakMinutes: { min: 15, max: 60 },
    sameDay: true,
    deciderRole: 'decider',
    sessions: [
      {
        optionKey: null,
        name: 'System design',
        candidateName: 'System design',
        minutes: 60,
        kitId: ids.kit('system-design'),
        rubricId: ids.rubric('system-design'),
        seats: withTrainee(ids.pool('system-design')),
      },
      {
        optionKey: null,
        name: 'Behavioural',
        candidateName: 'How you work',
        minutes: 60,
        kitId: ids.kit('behavioural'),
        rubricId: ids.rubric('behavioural'),
        seats: withTrainee(ids.pool('behavioural')),
      },
    ],
  }
}

function teamMatching(): StageDraft {
  return {
    ...stageDefaults,
    kind: 'matching',
    name: 'Team matching',
    candidateName: 'Finding your team',
    candidateDescription:
      'You have passed our interviews: congratulations. Now we look together for the team that fits your skills, your interests and where there is room. Tell us which teams you would like to know better; a lead of a team may call you for a talk that is no interview. You can say no to a team without losing anything.',
    shareDays: 5,
    deciderRole: 'team-lead',
  }
}

function offer(): StageDraft {
  return {
    ...stageDefaults,
    kind: 'offer',
    name: 'Offer',
    candidateName: 'Our offer',
    candidateDescription:
      'We call you, then send everything in writing: level, salary, team, place and start. Take the time you need; there is a week to answer, and we are glad to talk it through.',
    shareDays: 2,
  }
}

const takeHomeBrief = `A pot for a household

Four people share a flat and keep a pot of money for it. Everybody pays in now and then, somebody buys things for all, and once a month they want to know who should pay whom so that all is even.

Write a small service (HTTP or command line, any language) that can
1. take a payment into the pot,
2. take a purchase, paid by one person for some or all of the others,
3. say what everybody's balance is, and the shortest list of transfers that evens it out,
4. be told the same payment twice without counting it twice.

Money is exact: 10.00 shared by three is nobody's loss. A purchase entered by mistake can be taken back, and last month's answer stays the same.

Please plan for about three hours and stop there. Tests matter more than features; storage may be a file or memory. Add a note of one page at most: what you decided where the brief was silent, what you left out, what you would do next. Hand in a link to a repository or an archive. Looking things up is fine, and so are the tools that you use at work; be ready to talk about every line.`
