import { expect, test } from 'vitest'
import type { BoardView, CardView } from '@/app/(staff)/board/load-board'
import { packBoard, unpackBoard } from '@/app/(staff)/board/packed-board'

const card = (applicationId: string, more: Partial<CardView> = {}): CardView => ({
  applicationId,
  planVersionId: 'plan',
  status: 'active',
  stageId: 'review',
  may: { advance: true, override: false },
  name: 'Noa “N” Levi',
  about: 'L50',
  promise: '4 days left',
  late: null,
  waits: 'Waits for the candidate',
  next: '',
  mark: null,
  ...more,
})
const board: BoardView = {
  plans: [],
  more: false,
  position: 7,
  cards: [card('one'), card('two', { status: 'paused', mark: 'has written', late: 'step' })],
}

test('a board arrives as it was packed', () => {
  expect(unpackBoard(packBoard(board))).toEqual(board)
})

test('what a thousand cards have in common is sent once', () => {
  const many = { ...board, cards: Array.from({ length: 1000 }, (_, nth) => card(`card-${nth}`)) }
  const { cards } = packBoard(many)
  expect(cards.split('4 days left')).toHaveLength(2)
  expect(cards.length / 1000).toBeLessThan(60)
})
