import { describe, expect, test } from 'vitest'
import { sayCandidateRefusal } from '@/app/words/candidate'
import { sayRefusal } from '@/app/words/refusals'
import { refusals } from '@/lib/pipeline/decision'

const recruiter = { name: 'Amara Obi', email: 'amara@harbourfinch.example' }

describe('every refusal', () => {
  test.each(refusals)('%s is said in a whole sentence to staff and to candidates', (refusal) => {
    for (const words of [sayRefusal(refusal), sayCandidateRefusal(refusal, recruiter)]) {
      expect(words).toMatch(/^[A-Z“].*[.?]$/)
      expect(words).not.toContain(refusal)
    }
  })
})
