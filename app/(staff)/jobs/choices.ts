import type { JobChoices } from '@/app/(staff)/jobs/job-fields'
import { listPeople, listPlaces } from '@/lib/people/data/people'
import type { StaffScope } from '@/lib/people/scope'
import { listPlans } from '@/lib/pipeline/data/plans'
import { environment } from '@/lib/platform/environment'

/** What a job's form lets one choose from. `known`: people already in the job, who may have left meanwhile. */
export async function findJobChoices(
  scope: StaffScope,
  known: { id: string; name: string }[] = [],
): Promise<JobChoices> {
  const [places, people, plans] = await Promise.all([
    listPlaces(),
    listPeople(scope),
    listPlans(scope),
  ])
  const here = new Set(people.map(({ id }) => id))
  const gone = new Map(known.filter(({ id }) => !here.has(id)).map((one) => [one.id, one.name]))
  return {
    places,
    people: [
      ...people.map(({ id, name }) => ({ id, name })),
      ...[...gone].map(([id, name]) => ({ id, name: `${name} (has left)` })),
    ],
    plans: plans.map(({ id, name, publishedPromiseDays }) => ({
      id,
      name,
      promiseDays: publishedPromiseDays,
    })),
    publicAddress: `${environment().publicUrl}/careers/`,
  }
}
