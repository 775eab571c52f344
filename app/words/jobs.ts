import type { Tone } from '@/app/ui/tone'
import { sayRefusal } from '@/app/words/refusals'
import type { JobRefusal } from '@/lib/pipeline/commands/change-job'
import type { EditJobRefusal } from '@/lib/pipeline/commands/edit-job'
import type { JobMode } from '@/lib/pipeline/data/jobs'
import type { JobMemberRole } from '@/lib/pipeline/job-facts'
import type { JobStatus } from '@/lib/pipeline/life-tables'

export function sayJobStatus({ status, listed }: { status: JobStatus; listed: boolean }): string {
  switch (status) {
    case 'draft':
      return 'Draft'
    case 'open':
      return listed ? 'Open, listed' : 'Open, not listed'
    case 'paused':
      return 'Paused'
    case 'closed':
      return 'Closed'
  }
}

export const toneOfJob: Record<JobStatus, Tone> = {
  draft: 'info',
  open: 'ok',
  paused: 'attention',
  closed: 'quiet',
}

/** What the status means for people outside and for those under way. */
export function explainJobStatus({
  status,
  listed,
}: {
  status: JobStatus
  listed: boolean
}): string {
  switch (status) {
    case 'draft':
      return 'A draft: nobody outside sees it, and nobody can apply yet.'
    case 'open':
      return listed
        ? 'Open: candidates find it in the public list and can apply.'
        : 'Open, but not in the public list: whoever has the address can apply.'
    case 'paused':
      return 'Paused: nobody can apply. Applications under way go on.'
    case 'closed':
      return 'Closed: nobody can apply any more.'
  }
}

export const jobModes = ['on-site', 'hybrid', 'remote'] as const satisfies readonly JobMode[]

export function sayMode(mode: JobMode, daysOnSite: number | null): string {
  switch (mode) {
    case 'on-site':
      return 'on site'
    case 'hybrid':
      return daysOnSite
        ? `hybrid, ${daysOnSite} ${daysOnSite === 1 ? 'day' : 'days'} a week`
        : 'hybrid'
    case 'remote':
      return 'remote'
  }
}

export const jobMemberRoles = [
  'recruiter',
  'coordinator',
  'decider',
  'approver',
  'team-lead',
] as const satisfies readonly JobMemberRole[]

export function sayAmount(amount: number): string {
  return amount.toLocaleString('en-GB')
}

type Band = { currency: string; minimum: number; maximum: number }

export function sayBand({ currency, minimum, maximum }: Band): string {
  return `${currency} ${sayAmount(minimum)} to ${sayAmount(maximum)}`
}

export function sayJobRefusal(refusal: JobRefusal | EditJobRefusal): string {
  switch (refusal) {
    case 'no-such-job':
      return 'This job does not exist any more. Go back to the list.'
    case 'no-published-plan':
      return 'Its plan has no published version, so nobody could go through it. Publish the plan first, or choose another one.'
    case 'applications-undecided':
      return 'Somebody else came under way meanwhile. The list shows everybody now: say what becomes of each.'
    case 'slug-taken':
      return 'Another job has this address. Choose another one.'
    case 'no-such-plan':
      return 'This plan does not exist any more. Choose another one.'
    case 'no-place':
      return 'A job needs at least one place. Say how people work at one of them.'
    case 'no-such-person':
      return 'Somebody you chose has left meanwhile. Choose somebody else.'
    case 'changed-meanwhile':
      return 'Somebody else changed this job while you were editing. What you typed is kept here; open the job in another tab to see theirs, then save again.'
    case 'not-active':
      return 'This job is not open. Reload the page to see how it stands.'
    case 'not-paused':
      return 'This job is not paused. Reload the page to see how it stands.'
    case 'already-closed':
      return 'This job is closed already, for good. Make a new one from it if you hire again.'
    case 'not-possible-now':
      return 'This is not possible as the job stands now. Reload the page to see what is.'
    default:
      return sayRefusal(refusal)
  }
}
