import type { Tone } from '@/app/ui/tone'
import type { WeekInterview } from '@/lib/interviews/data/week-of-interviews'

/** How an interview of the week stands; no words where there is nothing to say. */
export function sayPanelAnswers({ state, missing, panel }: WeekInterview): {
  tone: Tone
  words: string | null
} {
  switch (state) {
    case 'took-place':
      return { tone: 'ok', words: 'took place' }
    case 'did-not-take-place':
      return { tone: 'quiet', words: 'did not take place' }
    case 'booked': {
      if (missing) return { tone: 'harm', words: 'somebody is missing' }
      const open = panel.filter(({ accepted, shadow }) => !accepted && !shadow).length
      if (open === 0) return { tone: 'ok', words: 'all have accepted' }
      return { tone: 'attention', words: `${open} of ${panel.length} not answered` }
    }
  }
}
