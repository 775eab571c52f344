import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DemoLanding } from '@/app/demo/demo-landing'
import { firstPageOf } from '@/app/navigation'
import { findStaff, leadToSetup } from '@/app/session'
import { findDemoCast } from '@/lib/people/data/demo'

export const metadata: Metadata = { title: { absolute: 'Loopline' } }

/** In the demo it says what this is and lets in as anybody; elsewhere it leads on. */
export default async function FirstPage() {
  const cast = await findDemoCast()
  if (cast) return <DemoLanding cast={cast} />
  const scope = await findStaff()
  if (scope) redirect(firstPageOf(scope))
  await leadToSetup()
  redirect('/sign-in')
}
