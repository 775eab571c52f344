import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PlanEditor } from '@/app/(staff)/plans/[planId]/edit/plan-editor'
import { requireStaff } from '@/app/session'
import { findPlanToWrite } from '@/lib/pipeline/data/plans'
import { toEditedPlan } from '@/lib/pipeline/plan-editing'
import { isUuid, newId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Edit a plan' }

export default async function EditPlanPage({ params }: { params: Promise<{ planId: string }> }) {
  const scope = await requireStaff('edit-plan')
  const { planId } = await params
  const page = isUuid(planId) ? await findPlanToWrite(scope, planId) : null
  if (!page) notFound()
  return <PlanEditor planId={planId} plan={toEditedPlan(page.draft, newId)} page={page} />
}
