/** Places, teams and jobs of Harbour & Finch. */
import type { JobFacts } from '@/lib/pipeline/job-facts'
import type { PostingQuestion } from '@/lib/pipeline/posting-questions'

export type StoryPlace = {
  name: string
  timeZone: string
  region: string
  currency: string
  fromHour: number
  toHour: number
  /** Of interviewing, for everybody there. */
  dailyLimitMinutes?: number
}

/** London comes with the foundations. */
export const places: StoryPlace[] = [
  {
    name: 'Cardiff',
    timeZone: 'Europe/London',
    region: 'GB-WLS',
    currency: 'GBP',
    fromHour: 9,
    toHour: 17,
  },
  {
    name: 'United Kingdom, remote',
    timeZone: 'Europe/London',
    region: 'GB-ENG',
    currency: 'GBP',
    fromHour: 9,
    toHour: 17.5,
  },
  {
    name: 'Barcelona',
    timeZone: 'Europe/Madrid',
    region: 'ES-CT',
    currency: 'EUR',
    fromHour: 9,
    toHour: 18,
  },
  {
    name: 'New York',
    timeZone: 'America/New_York',
    region: 'US-NY',
    currency: 'USD',
    fromHour: 9,
    toHour: 17,
    dailyLimitMinutes: 120,
  },
  {
    name: 'United States, remote',
    timeZone: 'America/Denver',
    region: 'US-CO',
    currency: 'USD',
    fromHour: 8,
    toHour: 16.5,
  },
]

export type StoryTeam = {
  key: string
  name: string
  about: string
  lead: string
  openings: { job: string | null; level: string; place: string | null }[]
}

export const teams: StoryTeam[] = [
  {
    key: 'core-banking',
    name: 'Core Banking',
    lead: 'elin-morgan',
    about:
      'The ledger and every account in it. Slow to change, never wrong, and lately much faster to build on.',
    openings: [
      { job: 'senior-backend', level: 'L50', place: 'Cardiff' },
      { job: 'senior-backend', level: 'L50', place: 'United Kingdom, remote' },
    ],
  },
  {
    key: 'business-banking',
    name: 'Business Banking',
    lead: 'kofi-asante',
    about: 'Accounts, invoices and expenses for companies of one to two hundred people.',
    openings: [
      { job: 'business-expenses', level: 'L50', place: 'London' },
      { job: 'business-expenses', level: 'L50', place: 'London' },
    ],
  },
  {
    key: 'wealth',
    name: 'Wealth',
    lead: 'zainab-qureshi',
    about:
      'Savings, pots and simple investing, explained so that nobody needs an adviser to read it.',
    openings: [{ job: null, level: 'L50', place: 'London' }],
  },
  {
    key: 'borrowing',
    name: 'Borrowing',
    lead: 'priya-raghunathan',
    about: 'Overdrafts and loans that say no early and kindly, and yes in minutes.',
    openings: [{ job: 'senior-backend', level: 'L50', place: 'London' }],
  },
  {
    key: 'growth',
    name: 'Growth',
    lead: 'lucia-montero',
    about:
      'From hearing of us to the first payment: sign-up, identity checks, and the second country.',
    openings: [{ job: null, level: 'L50', place: 'Barcelona' }],
  },
  {
    key: 'payments',
    name: 'Payments',
    lead: 'mei-tanaka',
    about: 'Every payment in and out, around four hundred a second at noon on pay day.',
    openings: [
      { job: 'senior-backend', level: 'L50', place: 'London' },
      { job: 'staff-cards', level: 'L60', place: 'London' },
      { job: 'staff-cards', level: 'L60', place: 'United Kingdom, remote' },
    ],
  },
  {
    key: 'platform',
    name: 'Platform',
    lead: 'marc-casals',
    about: 'What the other teams stand on: deploys, data stores, and being woken less often.',
    openings: [{ job: 'staff-backend', level: 'L60', place: 'Barcelona' }],
  },
  {
    key: 'financial-crime',
    name: 'Financial Crime',
    lead: 'svetlana-petrenko',
    about:
      'Catching fraud in the half second before the money leaves, with as few wrong alarms as can be.',
    openings: [{ job: 'money-movement', level: 'L50', place: 'United States, remote' }],
  },
  {
    key: 'security',
    name: 'Security',
    lead: 'rashid-anwar',
    about: 'Keys, sign-in and the quiet work that keeps customers’ money theirs.',
    openings: [],
  },
  {
    key: 'expansion',
    name: 'Expansion',
    lead: 'claire-dubois',
    about:
      'The bank in a new country: schemes, partners and rules, from nothing to the first customer.',
    openings: [
      { job: 'money-movement', level: 'L50', place: 'New York' },
      { job: 'staff-backend', level: 'L60', place: 'Barcelona' },
    ],
  },
]

const why: PostingQuestion = {
  key: 'why',
  label: 'What makes you want to do this work? A few sentences are enough.',
  kind: 'text',
  required: false,
  knockOut: null,
}
const rightToWork = (where: string): PostingQuestion => ({
  key: 'right-to-work',
  label: `May you work in ${where} without a visa from us?`,
  kind: 'yes-no',
  required: true,
  knockOut: 'no',
})
const services: PostingQuestion = {
  key: 'production',
  label: 'Have you built and run backend services that people used every day?',
  kind: 'yes-no',
  required: true,
  knockOut: 'no',
}
const notice: PostingQuestion = {
  key: 'notice',
  label: 'How long is your notice period?',
  kind: 'text',
  required: false,
  knockOut: null,
}

export type StoryJob = Omit<JobFacts, 'planId' | 'ownerId' | 'places' | 'bands' | 'members'> & {
  key: string
  owner: string
  places: { place: string; mode: 'on-site' | 'hybrid' | 'remote'; daysOnSite: number | null }[]
  bands: {
    level: string
    place: string | null
    currency: string
    minimum: number
    maximum: number
  }[]
  deciders: string[]
  coordinator: string
  approver: string
  leads: string[]
}

const process =
  'You will talk to a recruiter for half an hour, show us some code (at home or in pairs, you choose), and spend two hours with two of our engineers on one day. Everybody goes through the same steps whatever the team; then we find the team that suits you. We answer within 28 days and say so each time something changes. If something would help you show your best, tell us: it is arranged and nobody asks why.'

export const jobs: StoryJob[] = [
  {
    key: 'senior-backend',
    title: 'Senior Backend Engineer',
    level: 'L50',
    owner: 'amara-nwosu',
    closesOn: null,
    coolingOffDays: 180,
    coordinator: 'sam-okafor',
    deciders: ['ruth-abernathy'],
    approver: 'ruth-abernathy',
    leads: ['elin-morgan', 'mei-tanaka', 'priya-raghunathan'],
    places: [
      { place: 'Cardiff', mode: 'hybrid', daysOnSite: 2 },
      { place: 'London', mode: 'hybrid', daysOnSite: 2 },
      { place: 'United Kingdom, remote', mode: 'remote', daysOnSite: null },
    ],
    bands: [{ level: 'L50', place: null, currency: 'GBP', minimum: 97_000, maximum: 130_000 }],
    posting: {
      slug: 'senior-backend-engineer',
      summary: 'Build the services that hold and move the money of two million people.',
      body: `You will work in a team of six to eight on services that have to be right every time: accounts, payments, lending. We write Kotlin and Go on PostgreSQL, release many times a day and look after what we build.\n\nYou have done this kind of work for some years, have been woken by it, and have opinions about what makes the next night quieter. Which language you did it in matters less.\n\nCardiff, London or anywhere in the United Kingdom. GBP 97,000 to 130,000. We hire for this job all year.\n\n${process}`,
      questions: [rightToWork('the United Kingdom'), services, notice, why],
    },
  },
  {
    key: 'staff-backend',
    title: 'Staff Backend Engineer',
    level: 'L60',
    owner: 'jordi-vidal',
    closesOn: null,
    coolingOffDays: 180,
    coordinator: 'sam-okafor',
    deciders: ['pau-serrat'],
    approver: 'ruth-abernathy',
    leads: ['marc-casals', 'claire-dubois'],
    places: [{ place: 'Barcelona', mode: 'hybrid', daysOnSite: 3 }],
    bands: [],
    posting: {
      slug: 'staff-backend-engineer-barcelona',
      summary: 'Set the direction for the services our second country will run on, from Barcelona.',
      body: `Our Barcelona office builds the platform for every country after the first. You will lead by designing, writing and reviewing, across three teams, without managing people.\n\nYou have taken at least one system from doubtful to dependable, and can tell the story with the mistakes left in.\n\nBarcelona, three days a week in the office. Pay depends on experience; we talk about it in the first conversation.\n\n${process}`,
      questions: [
        rightToWork('Spain'),
        {
          key: 'office',
          label: 'Can you be in our Barcelona office three days a week?',
          kind: 'yes-no',
          required: true,
          knockOut: 'no',
        },
        notice,
        why,
      ],
    },
  },
  {
    key: 'money-movement',
    title: 'Backend/API Engineer, Money Movement',
    level: 'L50',
    owner: 'dana-whitaker',
    closesOn: null,
    coolingOffDays: 90,
    coordinator: 'sam-okafor',
    deciders: ['grace-holloway'],
    approver: 'grace-holloway',
    leads: ['claire-dubois', 'svetlana-petrenko'],
    places: [
      { place: 'United States, remote', mode: 'remote', daysOnSite: null },
      { place: 'New York', mode: 'remote', daysOnSite: null },
    ],
    bands: [{ level: 'L50', place: null, currency: 'USD', minimum: 156_800, maximum: 285_600 }],
    posting: {
      slug: 'backend-api-engineer-money-movement',
      summary: 'Move dollars: ACH, wires and instant payments behind one API.',
      body: `We are new in the United States and you would be among the first twenty engineers here. The team connects us to the payment schemes and gives the rest of the company, and our partners, one API that hides their differences without hiding their delays.\n\nYou have built APIs that others depended on, and care about what happens when the other side does not answer.\n\nRemote within the United States. USD 156,800 to 285,600.\n\n${process}`,
      questions: [rightToWork('the United States'), services, notice, why],
    },
  },
  {
    key: 'business-expenses',
    title: 'Senior Backend Engineer, Business Expenses',
    level: 'L50',
    owner: 'beth-llewellyn',
    closesOn: null,
    coolingOffDays: 180,
    coordinator: 'sam-okafor',
    deciders: ['ruth-abernathy'],
    approver: 'ruth-abernathy',
    leads: ['kofi-asante'],
    places: [{ place: 'London', mode: 'hybrid', daysOnSite: 2 }],
    bands: [{ level: 'L50', place: 'London', currency: 'GBP', minimum: 97_000, maximum: 130_000 }],
    posting: {
      slug: 'senior-backend-engineer-business-expenses',
      summary:
        'Cards, receipts and approvals for small companies that would rather do something else.',
      body: `Expenses is the youngest product of Business Banking: cards for employees, receipts that file themselves, approvals that take one tap. Four engineers, one designer, a great many grateful bookkeepers.\n\nYou like being close to customers, finish things, and say so when a rule makes no sense.\n\nLondon, two days a week in the office. GBP 97,000 to 130,000.\n\n${process}`,
      questions: [rightToWork('the United Kingdom'), services, notice, why],
    },
  },
  {
    key: 'staff-cards',
    title: 'Staff Engineer, Cards',
    level: 'L60',
    owner: 'beth-llewellyn',
    closesOn: null,
    coolingOffDays: 180,
    coordinator: 'sam-okafor',
    deciders: ['ruth-abernathy'],
    approver: 'ruth-abernathy',
    leads: ['mei-tanaka'],
    places: [
      { place: 'London', mode: 'hybrid', daysOnSite: 2 },
      { place: 'United Kingdom, remote', mode: 'remote', daysOnSite: null },
    ],
    bands: [{ level: 'L60', place: null, currency: 'GBP', minimum: 122_000, maximum: 158_000 }],
    posting: {
      slug: 'staff-engineer-cards',
      summary: 'Own the half second in which a card payment is said yes or no to.',
      body: `Every tap of one of our cards asks us a question that must be answered within half a second, always. You will own how that is done: processing, limits, disputes, and the move to our own processor next year.\n\nYou have designed for failure and then met it. You make teams around you better, and you still write code most weeks.\n\nLondon or remote in the United Kingdom. GBP 122,000 to 158,000.\n\n${process}`,
      questions: [
        rightToWork('the United Kingdom'),
        {
          key: 'cards',
          label: 'Have you worked on systems where every request had to be answered in time?',
          kind: 'yes-no',
          required: true,
          knockOut: 'no',
        },
        notice,
        why,
      ],
    },
  },
  {
    key: 'security',
    title: 'Senior Security Engineer',
    level: 'L50',
    owner: 'beth-llewellyn',
    closesOn: null,
    coolingOffDays: 180,
    coordinator: 'sam-okafor',
    deciders: ['ruth-abernathy'],
    approver: 'ruth-abernathy',
    leads: ['rashid-anwar'],
    places: [{ place: 'London', mode: 'hybrid', daysOnSite: 2 }],
    bands: [{ level: 'L50', place: 'London', currency: 'GBP', minimum: 97_000, maximum: 130_000 }],
    posting: {
      slug: 'senior-security-engineer',
      summary: 'Keys, sign-in and the quiet work that keeps customers’ money theirs.',
      body: `Security is four people who are asked early and listened to. You will work on keys, sign-in and everything that must never be interesting, with every other team.\n\nYou have built defences that people did not have to work around, and can explain a risk to somebody who has ten minutes.\n\nLondon, two days a week in the office. GBP 97,000 to 130,000.\n\n${process}`,
      questions: [rightToWork('the United Kingdom'), services, notice, why],
    },
  },
]
