import { expect, test } from 'vitest'
import { renderSubject, renderText } from '@/lib/outbox/render-mail'
import {
  type TrainingMailFacts,
  trainingMail,
  trainingMailKinds,
} from '@/lib/outbox/training-mails'

const facts: Omit<TrainingMailFacts, 'kind'> = {
  pool: 'System design',
  trainee: 'Hannah Goldberg',
  signer: 'Marc Casals',
  toShadow: 1,
  toLead: 2,
  url: 'https://hiring.example/training',
}

test.each(trainingMailKinds)('%s is one honest mail about the pool', (kind) => {
  for (const signer of ['Marc Casals', null]) {
    const { subject, blocks } = trainingMail({ ...facts, kind, signer })
    expect(renderSubject(subject)).toContain('System design')
    expect(renderText(blocks)).not.toMatch(/undefined|null|NaN|\[object/)
  }
})

test.each([
  [1, 2, 'You listen to 1 interview, then lead 2 interviews with somebody qualified beside you.'],
  [0, 1, 'You lead 1 interview with somebody qualified beside you.'],
  [0, 0, 'Nothing is left to do but the sign-off.'],
])('with %i to listen to and %i to lead it says so', (toShadow, toLead, sentence) => {
  const { blocks } = trainingMail({ ...facts, kind: 'training-stepped-back', toShadow, toLead })
  expect(renderText(blocks)).toContain(sentence)
})
