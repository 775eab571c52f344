import { Badge, Status } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { CopyField } from '@/app/ui/copy-field'
import { Disclosure } from '@/app/ui/disclosure'
import { Kbd } from '@/app/ui/kbd'
import { KeyValues } from '@/app/ui/key-values'
import { PersonName } from '@/app/ui/person-name'
import { Skeleton } from '@/app/ui/skeleton'
import { TimeText } from '@/app/ui/time-text'
import { Timeline } from '@/app/ui/timeline'

const at = new Date('2026-11-24T14:00:00Z')

export function ExampleFacts() {
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-2">
        <Badge>quiet</Badge>
        <Badge tone="ok">accepted</Badge>
        <Badge tone="attention">due tomorrow</Badge>
        <Badge tone="harm">nobody is there</Badge>
        <Badge tone="info">adjustments agreed</Badge>
      </div>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        <Status>no answer yet</Status>
        <Status tone="ok">accepted</Status>
        <Status tone="attention">2 h late</Status>
        <Status tone="harm">declined</Status>
        <Status tone="info">with the candidate</Status>
      </div>
      <KeyValues
        lines={[
          {
            key: 'Name',
            value: <PersonName name="Siobhán Ní Dhuibhne" spoken="shiv-AWN" strong />,
          },
          { key: 'Also', value: <PersonName name="ليلى الأنصاري" /> },
          { key: 'Next', value: <TimeText at={at}>Tue 24 Nov, 14:00 London</TimeText> },
          { key: 'Notice', value: null },
          {
            key: 'Keys',
            value: (
              <>
                <Kbd>j</Kbd> <Kbd>k</Kbd> <Kbd>Enter</Kbd>
              </>
            ),
          },
        ]}
      />
      <Timeline
        label="What happened"
        lines={[
          {
            id: '1',
            what: 'Noa booked the final.',
            when: <TimeText at={at}>2 h ago</TimeText>,
            tone: 'ok',
          },
          {
            id: '2',
            what: 'Rosa skipped the take-home.',
            when: 'yesterday',
            tone: 'attention',
            detail: 'Reason: has contributed to our open code for years.',
          },
          { id: '3', what: 'The link was sent.', when: 'Fri 20 Nov' },
        ]}
      />
      <Callout
        tone="harm"
        title="Kofi cannot come"
        acts={<Button size="small">Find somebody</Button>}
      >
        The interview begins in 50 minutes; Mei was asked 5 minutes ago.
      </Callout>
      <Callout tone="attention">
        No mail server is configured: messages are kept here and not sent.
      </Callout>
      <Callout tone="ok">Booked. Both of you have the invite.</Callout>
      <Callout tone="info">Times are for Madrid, 1 h later than London.</Callout>
      <Disclosure summary="How this is counted">
        Working days at the interviewer’s place.
      </Disclosure>
      <Disclosure summary="Tue 24 Nov, 10:00 to 12:15" look="card">
        System design with Mei, a break, behavioural with Kofi.
      </Disclosure>
      <CopyField label="The candidate’s page" value="https://hiring.harbourfinch.example/go/abc" />
      <Skeleton />
    </div>
  )
}
