import type { Metadata } from 'next'
import { BulkOutcome } from '@/app/(staff)/bulk/[bulkId]/bulk-outcome'
import { BulkPreview } from '@/app/(staff)/bulk/[bulkId]/bulk-preview'
import { TurnPreview } from '@/app/(staff)/bulk/[bulkId]/turn-preview'
import { WishForm } from '@/app/(staff)/bulk/[bulkId]/wish-form'
import { listBulkChoices } from '@/app/(staff)/bulk/list-choices'
import { loadBulk } from '@/app/(staff)/bulk/load-bulk'
import { PageHeader } from '@/app/ui/page-header'
import { sayBulkAct } from '@/app/words/bulk'
import { isBulkAct } from '@/lib/pipeline/bulk'
import { sayCount } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Many at once' }

type Props = {
  params: Promise<{ bulkId: string }>
  searchParams: Promise<{ act?: string | string[] }>
}

/** One act on many: what and with which words, what it does to each, and what became of it. */
export default async function BulkPage({ params, searchParams }: Props) {
  const { bulkId } = await params
  const view = await loadBulk(bulkId)
  const { bulk, people, scope } = view
  if (bulk.state !== 'draft') return <BulkOutcome view={view} />
  if (bulk.turn) return <TurnPreview view={view} turn={bulk.turn} />
  const { act: asked } = await searchParams
  const act = isBulkAct(asked) ? asked : bulk.act
  const settled = bulk.wish !== null && act === bulk.act
  const choices = await listBulkChoices(scope)
  const [first] = people
  return (
    <>
      <PageHeader
        title={`${act ? sayBulkAct(act) : 'Act on'}: ${sayCount(people.length, 'person', 'people')}`}
        sentence={
          settled
            ? 'This is what will happen to each. Nothing has been done yet.'
            : 'Say what is to be done; then you see what would happen to each. Nothing has been done yet.'
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <WishForm
          key={act}
          bulk={bulk}
          act={act}
          choices={{ ...choices, sender: firstOf(scope.name), timeZone: scope.timeZone }}
          reader={
            first ? { name: first.name, firstName: firstOf(first.name), job: first.job } : null
          }
          settled={settled}
        />
        <BulkPreview view={view} settled={settled} />
      </div>
    </>
  )
}

function firstOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
