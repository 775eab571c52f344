import type { Installation } from './installation'

/** Where a candidate stands before a test begins; what led there are the product's own commands. */
export type Standing = 'review' | 'chat' | 'code' | 'final'
export type Candidate = { name: string; email: string; applicationId: string }

/** A working morning in a month in which St John's changes its clocks before London does. */
export const companyClock = new Date('2027-03-02T09:00:00Z')

/** The tests' company: who works there, as what, and which interviews they can give. London, unless said. */
export const staff = {
  ada: { name: 'Ada Okafor', email: 'ada@company.example', roles: ['admin'], pools: [] },
  priya: {
    name: 'Priya Raman',
    email: 'priya@company.example',
    roles: ['recruiter'],
    pools: [],
  },
  tom: {
    name: 'Tom Barker',
    email: 'tom@company.example',
    roles: ['recruiter'],
    pools: ['Recruiters'],
  },
  gil: {
    name: 'Gil Torres',
    email: 'gil@company.example',
    roles: ['interviewer'],
    pools: ['Recruiters'],
  },
  dara: { name: 'Dara Quinn', email: 'dara@company.example', roles: ['decider'], pools: [] },
  leo: { name: 'Leo Marsh', email: 'leo@company.example', roles: ['team-lead'], pools: [] },
  mei: {
    name: 'Mei Lin',
    email: 'mei@company.example',
    roles: ['interviewer'],
    pools: ['System design'],
  },
  kofi: {
    name: 'Kofi Mensah',
    email: 'kofi@company.example',
    roles: ['interviewer'],
    pools: ['System design', 'Behavioural'],
  },
  ines: {
    name: 'Ines Duarte',
    email: 'ines@company.example',
    roles: ['interviewer'],
    pools: ['Behavioural', 'Take-home review'],
  },
  nell: {
    name: 'Nell Power',
    email: 'nell@company.example',
    roles: ['interviewer'],
    place: 'St John’s',
    pools: ['Pair programming', 'Take-home review'],
  },
} as const satisfies Record<
  string,
  {
    name: string
    email: string
    roles: readonly string[]
    pools: readonly string[]
    place?: string
  }
>
export type StaffKey = keyof typeof staff

/** So many days on or more: a weekday's noon in Kathmandu, when whatever the server slept through may leave. */
export function decentMomentAfter(now: Date, days: number): Date {
  const at = new Date(now.getTime() + days * 86_400_000)
  if (at.getUTCHours() >= 6) at.setUTCDate(at.getUTCDate() + 1)
  at.setUTCHours(6, 15, 0, 0)
  while (at.getUTCDay() === 0 || at.getUTCDay() === 6) at.setUTCDate(at.getUTCDate() + 1)
  return at
}

const script = 'e2e/support/company-script.ts'

/** Sets the company up and opens its job. */
export async function layCompany(installation: Installation): Promise<void> {
  await installation.run(script, 'lay')
}

/** Opens another job, "Data engineer", which Tom owns. */
export async function laySecondJob(installation: Installation): Promise<void> {
  await installation.run(script, 'second-job')
}

/** Lets people apply and brings each to where they stand, mails included. Names must be new. */
export async function bringCandidates<Name extends string>(
  installation: Installation,
  wanted: Record<Name, Standing>,
): Promise<Record<Name, Candidate>> {
  const said = await installation.run(script, 'bring', JSON.stringify(wanted))
  return JSON.parse(said) as Record<Name, Candidate>
}

/** Letters and digits of the name, so that each candidate has a mailbox of their own. */
export function candidateEmail(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@mail.example`
}
