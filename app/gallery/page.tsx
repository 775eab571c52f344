import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pretendToSignOut } from '@/app/gallery/actions'
import { ExampleActs } from '@/app/gallery/example-acts'
import { ExampleFacts } from '@/app/gallery/example-facts'
import { ExampleForm } from '@/app/gallery/example-form'
import { ExampleLists } from '@/app/gallery/example-lists'
import { Button } from '@/app/ui/button'
import { CandidateShell } from '@/app/ui/candidate-shell'
import { Card } from '@/app/ui/card'
import { PageHeader } from '@/app/ui/page-header'
import { PlainShell } from '@/app/ui/plain-shell'
import { SplitPane } from '@/app/ui/split-pane'
import { StaffShell } from '@/app/ui/staff-shell'
import { environment } from '@/lib/platform/environment'

export const metadata: Metadata = { title: 'Gallery' }

const items = [
  { href: '/today', label: 'Today', count: 19 },
  { href: '/gallery', label: 'Gallery' },
  { href: '/candidates', label: 'Candidates' },
  { href: '/people', label: 'People' },
  { href: '/messages', label: 'Messages', count: 2 },
]

/** Every component in its states, to be looked at in light and dark; `?frame=candidate` or `plain` for their scale. */
export default async function Gallery({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | undefined>>
}) {
  if (!environment().gallery) notFound()
  const { frame, few } = await searchParams
  if (frame === 'candidate') {
    return (
      <CandidateShell
        company="Harbour & Finch"
        job="Senior backend engineer, Cardiff"
        foot={
          <p>
            Rosa looks after your application. Write to her, tell us what helps you, or withdraw.
          </p>
        }
      >
        <Parts />
      </CandidateShell>
    )
  }
  if (frame === 'plain') {
    return (
      <PlainShell foot="Harbour & Finch, hiring">
        <h1 className="mb-4 text-2xl font-semibold">Gallery</h1>
        <ExampleForm />
      </PlainShell>
    )
  }
  return (
    <StaffShell
      items={few ? items.slice(0, 3) : items}
      person={{ name: 'Rosa Lindqvist', email: 'rosa.lindqvist@harbourfinch.example' }}
      links={[{ href: '/gallery', label: 'My hours and limits' }]}
      signOut={pretendToSignOut}
    >
      <Parts />
    </StaffShell>
  )
}

function Parts() {
  return (
    <>
      <PageHeader
        title="Gallery"
        sentence="4 to fix, 5 to decide, 3 to answer, 7 to chase, 41 to review."
        primary={<Button kind="primary">Propose three times</Button>}
        acts={<Button>Book by hand</Button>}
      />
      <SplitPane
        sideLabel="Forms"
        main={
          <>
            <Card title="Acts">
              <ExampleActs />
            </Card>
            <ExampleLists />
          </>
        }
        side={
          <>
            <Card title="Form" note="send it empty">
              <ExampleForm />
            </Card>
            <Card title="Facts">
              <ExampleFacts />
            </Card>
          </>
        }
      />
    </>
  )
}
