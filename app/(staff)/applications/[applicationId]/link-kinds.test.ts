import { expect, test } from 'vitest'
import { linkKinds } from '@/app/(staff)/applications/[applicationId]/link-kinds'
import type { CandidateLink } from '@/lib/outbox/data/candidate-links'

const at = new Date('2026-11-24T10:00:00Z')
const link = (id: string, purpose: CandidateLink['purpose']): CandidateLink => ({
  id,
  purpose,
  sentAt: at,
  expiresAt: at,
  revokedAt: null,
  openedAt: null,
  messageId: null,
  toAddress: null,
})

test('links of one kind are one line, which the newest of them leads', () => {
  const sent = [
    link('e', 'candidate-page'),
    link('d', 'booking-page'),
    link('c', 'candidate-page'),
    link('b', 'candidate-page'),
  ]
  const said = linkKinds(sent).map(({ newest, older }) => [newest.id, older.map(({ id }) => id)])
  expect(said).toEqual([
    ['e', ['c', 'b']],
    ['d', []],
  ])
  expect(linkKinds([])).toEqual([])
})
