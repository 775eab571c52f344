import { TabLinks } from '@/app/ui/tab-links'
import { type Act, mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'

type Section = { href: string; label: string; act: Act }

const sections = {
  jobs: [
    { href: '/jobs', label: 'Jobs', act: 'see-jobs' },
    { href: '/plans', label: 'Plans', act: 'see-jobs' },
    { href: '/kits', label: 'Kits and rubrics', act: 'see-jobs' },
    { href: '/teams', label: 'Teams', act: 'see-jobs' },
  ],
  people: [
    { href: '/people', label: 'People', act: 'see-people' },
    { href: '/pools', label: 'Pools', act: 'see-people' },
    { href: '/qualifications', label: 'Qualifications', act: 'see-people' },
    { href: '/training', label: 'Training', act: 'see-people' },
    { href: '/load', label: 'Load', act: 'see-people' },
    { href: '/places', label: 'Places', act: 'see-people' },
  ],
} as const satisfies Record<string, readonly Section[]>

type Props = { current: string; scope: StaffScope; of: keyof typeof sections }

/** The pages that stand behind one line of the rail, beside each other. */
export function SectionTabs({ of, current, scope }: Props) {
  const label = of === 'jobs' ? 'Jobs and what they stand on' : 'People and what they stand on'
  return (
    <div className="mb-5">
      <TabLinks
        label={label}
        tabs={sections[of]
          .filter(({ act }) => mayAct(scope, act))
          .map(({ href, label: words }) => ({ href, label: words, current: href === current }))}
      />
    </div>
  )
}
