import type { PaletteItem } from '@/app/(staff)/palette/palette-items'
import { navigationOf } from '@/app/navigation'
import { type Act, mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'

const beside: Record<string, { label: string; also?: string }> = {
  '/plans': { label: 'Plans', also: 'interview plan stages' },
  '/kits': { label: 'Kits and rubrics', also: 'scorecard criteria questions' },
  '/teams': { label: 'Teams', also: 'openings' },
  '/pools': { label: 'Pools', also: 'qualified interviewers' },
  '/qualifications': { label: 'Qualifications', also: 'pools who may interview' },
  '/training': { label: 'Training', also: 'shadow trainees sign-off' },
  '/load': { label: 'Load', also: 'limits how many interviews' },
  '/places': { label: 'Places', also: 'offices hours holidays' },
}

type Deed = { href: string; label: string; also?: string; act: Act | 'interview' }

const deeds: Deed[] = [
  { href: '/candidates/new', label: 'Add a candidate', also: 'new', act: 'add-candidate' },
  { href: '/review', label: 'Review new applications', act: 'review-application' },
  { href: '/board?owner=me', label: 'Look at my board', also: 'mine', act: 'see-candidates' },
  { href: '/board?late=1', label: 'Look at who is late', also: 'overdue', act: 'see-candidates' },
  { href: '/today/team', label: 'Look at the team’s day', also: 'today', act: 'see-today' },
  {
    href: '/candidates/import',
    label: 'Bring in a list of candidates',
    also: 'csv import',
    act: 'add-candidate',
  },
  { href: '/bulk', label: 'Look at what was done with many', also: 'bulk', act: 'see-candidates' },
  { href: '/jobs/new', label: 'Add a job', also: 'new open', act: 'add-job' },
  { href: '/plans/new', label: 'Add a plan', also: 'new', act: 'edit-plan' },
  { href: '/kits/new', label: 'Add a kit', also: 'new interview questions', act: 'edit-plan' },
  { href: '/kits/rubrics/new', label: 'Add a rubric', also: 'new criteria', act: 'edit-plan' },
  {
    href: '/people/import',
    label: 'Bring in a list of colleagues',
    also: 'csv import people',
    act: 'edit-people',
  },
  { href: '/people/new', label: 'Add a colleague', also: 'new person staff', act: 'edit-people' },
  {
    href: '/interviews/hours',
    label: 'Change my hours',
    also: 'days off limits notice availability',
    act: 'interview',
  },
  { href: '/interviews', label: 'Pause me', also: 'away leave holiday', act: 'interview' },
]

const always: PaletteItem[] = [
  themeItem('light', 'Use light colours', 'theme day'),
  themeItem('dark', 'Use dark colours', 'theme night'),
  themeItem('system', 'Use my device’s colours', 'theme system'),
  { key: 'sign-out', group: 'Do', label: 'Sign out', also: 'log', does: { kind: 'sign-out' } },
]

/** Where this person can go and what they can begin, whatever page they are on. */
export function paletteActsOf(scope: StaffScope): PaletteItem[] {
  const places = navigationOf(scope).flatMap(({ href, label, also = [] }) => [
    { href, label, also: undefined },
    ...also.flatMap((path) => (beside[path] ? [{ href: path, ...beside[path] }] : [])),
  ])
  const mine: Deed[] = [
    {
      href: `/people/${scope.personId}/cover`,
      label: 'Say who covers for me',
      also: 'away leave holiday',
      act: 'set-own-cover',
    },
  ]
  const possible = [...deeds, ...mine].filter(({ act }) =>
    act === 'interview' ? scope.interviews : mayAct(scope, act),
  )
  return [
    ...places.map((place) => goItem('Go to', place)),
    ...possible.map((deed) => goItem('Do', deed)),
    ...always,
  ]
}

function goItem(
  group: 'Go to' | 'Do',
  { href, label, also }: { href: string; label: string; also?: string },
): PaletteItem {
  return { key: `${group} ${href}`, group, label, also, does: { kind: 'go', href } }
}

function themeItem(theme: 'system' | 'light' | 'dark', label: string, also: string): PaletteItem {
  return { key: `theme ${theme}`, group: 'Do', label, also, does: { kind: 'theme', theme } }
}
