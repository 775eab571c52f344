/** Lists of candidates, as people filter, sort and keep them. */
import { sayStatus } from '@/app/words/acts'
import type { ViewRefusal } from '@/lib/pipeline/commands/saved-views'
import { mostViews } from '@/lib/pipeline/commands/saved-views'
import type { ListColumn, ListSort, ListStatus, listWaits } from '@/lib/pipeline/list-filter'

export function sayListStatus(status: ListStatus): string {
  if (status === 'all') return 'Any status'
  return status === 'open' ? 'Open' : sayStatus(status)
}

export function sayListWaits(waits: (typeof listWaits)[number]): string {
  switch (waits) {
    case 'owner':
      return 'Waits for the owner'
    case 'candidate':
      return 'Waits for the candidate'
    case 'interviewers':
      return 'Waits for interviewers'
    case 'team-leads':
      return 'Waits for team leads'
    case 'deciders':
      return 'Waits for deciders'
    case 'approver':
      return 'Waits for an approver'
    case 'clock':
      return 'Waits for a date: an interview, the end of a pause'
  }
}

export function sayColumn(column: ListColumn): string {
  switch (column) {
    case 'job':
      return 'Job'
    case 'stage':
      return 'Stage'
    case 'step':
      return 'Step'
    case 'waits':
      return 'Waits for'
    case 'owner':
      return 'Owner'
    case 'level':
      return 'Level'
    case 'place':
      return 'Place'
    case 'answer':
      return 'Answer by'
    case 'next':
      return 'Next interview'
    case 'source':
      return 'Source'
    case 'tags':
      return 'Tags'
    case 'received':
      return 'Came'
  }
}

/** Which sort a column's head asks for; none of the others can be sorted by. */
export const sortOfColumn: Partial<Record<ListColumn, ListSort>> = {
  job: 'job',
  stage: 'stage',
  waits: 'since',
  owner: 'owner',
  answer: 'answer',
  next: 'next',
  received: 'received',
}

export function sayViewRefusal(refusal: ViewRefusal): string {
  switch (refusal) {
    case 'name-missing':
      return 'Give the view a name.'
    case 'too-many-views':
      return `You have ${mostViews} views. Remove one you no longer use first.`
    case 'not-your-view':
      return 'This view is somebody else’s. Save yours under a name of its own.'
  }
}
