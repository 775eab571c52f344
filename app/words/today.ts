import type { StepKind } from '@/lib/pipeline/step'
import type { TodaySection } from '@/lib/pipeline/today'

export function sayTodaySection(section: TodaySection): { title: string; note: string } {
  switch (section) {
    case 'fix-now':
      return { title: 'Fix now', note: 'broken, and somebody will notice' }
    case 'decide':
      return { title: 'Decide', note: 'everything is in' }
    case 'answer':
      return { title: 'Answer', note: 'candidates who wrote, approvals and offers' }
    case 'chase':
      return { title: 'Chase', note: 'somebody else is late' }
    case 'review':
      return { title: 'Review', note: 'nobody has looked yet' }
    case 'woke-up':
      return { title: 'Woke up', note: 'the pause is over' }
  }
}

/** What the button of a line says: the act that helps, on the application's page. */
export function sayTodayAct(kind: StepKind): string {
  switch (kind) {
    case 'fill-seat':
      return 'Replace or move'
    case 'send-link':
    case 'decide-after-absence':
      return 'Send the link'
    case 'send-take-home':
      return 'Send the take-home'
    case 'decide':
      return 'Decide'
    case 'take-home-lapsed':
      return 'Give more time or close'
    case 'no-team-found':
      return 'Propose or decide'
    case 'gather-interest':
      return 'Say who is interested'
    case 'answer-proposal':
    case 'candidate-answers-offer':
    case 'candidate-books':
    case 'candidate-chooses':
    case 'take-home-with-candidate':
      return 'Send the link again'
    case 'draft-offer':
      return 'Draft the offer'
    case 'send-offer-for-approval':
      return 'Ask for approval'
    case 'approve-offer':
      return 'Read the offer'
    case 'extend-offer':
      return 'Make the offer'
    case 'settle-offer':
      return 'Change or close'
    case 'did-it-take-place':
      return 'Say whether it took place'
    case 'scorecards-due':
    case 'reviews-due':
      return 'Excuse or wait'
    case 'review-application':
      return 'Review'
    case 'interview-upcoming':
    case 'paused':
    case 'told-later':
    case 'closed':
    case 'hired':
      return 'Open'
  }
}
