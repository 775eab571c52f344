/** Two rows of one human become one: which stays, and why they cannot. */

export const mergedFields = ['name', 'sayName', 'email', 'phone', 'timeZone'] as const
export type MergedField = (typeof mergedFields)[number]

export type Mergeable = {
  id: string
  isStaff: boolean
  createdAt: Date
  applications: { id: string; jobId: string; status: string; job: { title: string } }[]
}

export type MergeRefusal = 'both-are-staff' | 'active-for-one-job'

/** Whoever works here stays, for their seats and their sign-in; else whoever was known first. */
export function whoStays<P extends Mergeable>(one: P, other: P): { stays: P; goes: P } {
  const otherStays = one.isStaff === other.isStaff ? other.createdAt < one.createdAt : other.isStaff
  return otherStays ? { stays: other, goes: one } : { stays: one, goes: other }
}

/** Jobs for which both run at present: one of the two has to be closed first. */
export function runningTwice(one: Mergeable, other: Mergeable) {
  const runs = ({ status }: { status: string }) => status === 'active' || status === 'paused'
  return one.applications.filter(runs).flatMap((application) => {
    const twin = other.applications.find((two) => two.jobId === application.jobId && runs(two))
    return twin ? [{ job: application.job.title, ids: [application.id, twin.id] as const }] : []
  })
}

export function mergeRefusal(one: Mergeable, other: Mergeable): MergeRefusal | null {
  if (one.isStaff && other.isStaff) return 'both-are-staff'
  return runningTwice(one, other).length > 0 ? 'active-for-one-job' : null
}
