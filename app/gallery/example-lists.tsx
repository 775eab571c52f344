import { Status } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { Pagination } from '@/app/ui/pagination'
import { PersonName } from '@/app/ui/person-name'
import { PlanLine, type PlanStep } from '@/app/ui/plan-line'
import { PlanPath } from '@/app/ui/plan-path'
import { TabLinks } from '@/app/ui/tab-links'
import { type Column, Table } from '@/app/ui/table'
import type { Tone } from '@/app/ui/tone'

type Line = { name: string; job: string; step: string; tone: Tone; days: number }

const lines: Line[] = [
  {
    name: 'Noa Ben-David',
    job: 'Senior backend engineer, Cardiff',
    step: 'needs a time · 1 of 2 done',
    tone: 'attention',
    days: 12,
  },
  { name: 'ليلى الأنصاري', job: 'Staff engineer, cards', step: 'to decide', tone: 'info', days: 3 },
  {
    name: 'Maximiliana Konstantinopoulou-Featherstonehaugh de la Torre y Villanueva',
    job: 'Backend and API engineer for money movement, United States, remote',
    step: 'offer extended',
    tone: 'ok',
    days: 21,
  },
  {
    name: 'Bo Li',
    job: 'Staff backend engineer, Barcelona',
    step: 'interviewer absent',
    tone: 'harm',
    days: 9,
  },
]

const columns: Column<Line>[] = [
  {
    key: 'name',
    head: 'Candidate',
    width: '25%',
    rowHead: true,
    cell: ({ name }) => <PersonName name={name} truncate strong />,
  },
  {
    key: 'job',
    head: 'Job',
    width: '25%',
    wideOnly: true,
    cell: ({ job }) => <span title={job}>{job}</span>,
  },
  { key: 'step', head: 'Step', cell: ({ step, tone }) => <Status tone={tone}>{step}</Status> },
  { key: 'days', head: 'Day', align: 'end', width: '4.5rem', cell: ({ days }) => days },
  {
    key: 'acts',
    head: 'Acts',
    headHidden: true,
    align: 'end',
    width: '8rem',
    wideOnly: true,
    cell: () => <Button size="small">Remind once</Button>,
  },
]

const steps: PlanStep[] = [
  { id: 'review', name: 'Review', state: 'done', when: '9 to 10 Nov · 1 day' },
  {
    id: 'chat',
    name: 'Initial chat',
    state: 'done',
    when: '12 Nov · 2 days',
    detail: 'Half an hour with Rosa.',
  },
  { id: 'task', name: 'Take-home or pairing', state: 'skipped', when: 'by Rosa' },
  {
    id: 'final',
    name: 'Final',
    state: 'now',
    when: 'day 3 of about 6',
    detail:
      'Two interviews on one day, with a break between them. Mei asks you to design a system; Kofi asks about how you work with others.',
    beads: [
      { id: 'a', label: 'System design', state: 'done' },
      { id: 'b', label: 'Behavioural', state: 'now' },
    ],
  },
  {
    id: 'match',
    name: 'Team matching',
    state: 'to-come',
    when: 'about 2 Dec',
    detail: 'We look for the team that fits you best.',
  },
  { id: 'offer', name: 'Offer', state: 'to-come', when: 'about 9 Dec' },
]

export function ExampleLists() {
  return (
    <div className="space-y-5">
      <TabLinks
        label="Whose work"
        tabs={[
          { href: '/gallery', label: 'Mine', current: true, count: 12 },
          { href: '/gallery?team', label: 'Team', current: false, count: 41 },
        ]}
      />
      <div>
        <Table
          caption="Candidates"
          columns={columns}
          rows={lines}
          rowKey={({ name }) => name}
          empty={null}
          rowTone={({ name }) => (name === 'Bo Li' ? 'chosen' : undefined)}
        />
        <Pagination
          page={2}
          pageCount={7}
          total="312 candidates"
          hrefOf={(page) => `/gallery?page=${page}`}
        />
      </div>
      <Table
        caption="Nothing"
        columns={columns}
        rows={[]}
        rowKey={({ name }) => name}
        empty={
          <EmptyState
            title="Nothing waits for you"
            act={<Button>Look through the review list</Button>}
          >
            Next: initial chat 15:30, everybody has accepted.
          </EmptyState>
        }
      />
      <Card title="The line" note="Day 12 of 28 · answer by Thu 17 Dec">
        <PlanLine steps={steps} />
      </Card>
      <Card title="The path">
        <PlanPath steps={steps} />
      </Card>
    </div>
  )
}
