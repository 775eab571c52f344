import { type Act, mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'

type Destination = {
  href: string
  label: string
  act: Act | 'interview'
  /** Pages beside it, reached by its tabs. */
  also?: readonly string[]
}

const destinations: Destination[] = [
  { href: '/today', label: 'Today', act: 'see-today' },
  { href: '/review', label: 'Review', act: 'review-application' },
  { href: '/candidates', label: 'Candidates', act: 'see-candidates' },
  { href: '/board', label: 'Board', act: 'see-candidates' },
  { href: '/schedule', label: 'Schedule', act: 'schedule' },
  { href: '/jobs', label: 'Jobs', act: 'see-jobs', also: ['/plans', '/kits', '/teams'] },
  { href: '/interviews', label: 'Interviews', act: 'interview' },
  {
    href: '/people',
    label: 'People',
    act: 'see-people',
    also: ['/pools', '/qualifications', '/training', '/load', '/places'],
  },
  { href: '/messages', label: 'Messages', act: 'see-messages' },
]

/** What the rail shows to this person, in its order. */
export function navigationOf(scope: StaffScope): Omit<Destination, 'act'>[] {
  return destinations
    .filter(({ act }) => (act === 'interview' ? scope.interviews : mayAct(scope, act)))
    .map(({ act: _, ...destination }) => destination)
}

/** Whoever waits for others begins with Today, whoever interviews with their interviews. */
export function firstPageOf(scope: StaffScope): string {
  return mayAct(scope, 'see-today') ? '/today' : '/interviews'
}

/** An address of ours to come back to after signing in; anything else leads to the first page. */
export function safeBack(back: unknown): string {
  const ours = typeof back === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(back)
  return ours ? back : '/first-page'
}
