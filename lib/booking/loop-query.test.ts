import { expect, test } from 'vitest'
import { expertiseFit } from '@/lib/booking/loop-query'

test.each([
  [['Go', 'payments'], ['payments', 'go'], 1],
  [['payments', 'ledgers'], ['payments', 'Kafka'], 0.5],
  [['payments'], ['android'], 0],
  [[], ['payments'], 0],
  [['payments'], [], 0],
  [['payments', 'Payments '], ['payments', ' PAYMENTS'], 1],
])('somebody who knows %j fits an application about %j by %d', (expertise, tags, fit) => {
  expect(expertiseFit(expertise, tags)).toBe(fit)
})
