/** Why the owner of an application is written to. */
import type { OwnerNotice } from '@/lib/pipeline/events'

export function sayNotice(about: OwnerNotice): string {
  switch (about) {
    case 'candidate-wrote':
      return 'the candidate has written'
    case 'link-unused':
      return 'the link has not been used'
    case 'nothing-open':
      return 'the candidate cannot book: nothing is open'
    case 'take-home-overdue':
      return 'the take-home is overdue'
    case 'proposal-overdue':
      return 'the proposal has not been answered'
    case 'woke-up':
      return 'the pause is over'
    case 'withdrawn':
      return 'the candidate has withdrawn'
    case 'reopened':
      return 'the candidate goes on after all'
    case 'candidate-absent-again':
      return 'the candidate did not come for the second time'
    case 'interviewer-absent':
      return 'an interviewer did not come'
    case 'interview-released-by-candidate':
      return 'the candidate gave a time back'
    case 'seat-declined':
      return 'an interviewer cannot come'
    case 'seat-recused':
      return 'an interviewer should not judge'
    case 'proposal-agreed':
      return 'the candidate agreed to the team'
    case 'proposal-refused':
      return 'the candidate would rather not join the team'
    case 'no-team-found':
      return 'no team was found in time'
    case 'offer-approved':
      return 'the offer is approved'
    case 'offer-returned':
      return 'the offer came back'
    case 'offer-accepted':
      return 'the candidate accepted the offer'
    case 'offer-declined':
      return 'the candidate declined the offer'
    case 'offer-lapsed':
      return 'the offer lapsed'
    case 'running-late':
      return 'somebody is running late'
    case 'transferred-to-you':
      return 'the application came here from another job'
    case 'to-decide':
      return 'everything is in, and it is theirs to decide'
  }
}
