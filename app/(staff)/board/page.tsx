import type { Metadata } from 'next'
import { Board } from '@/app/(staff)/board/board'
import { boardAddress, loadBoard, readBoardQuery } from '@/app/(staff)/board/load-board'
import { prepareAct } from '@/app/(staff)/board/move-actions'
import { packBoard } from '@/app/(staff)/board/packed-board'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { listBoardChoices } from '@/lib/pipeline/data/board'
import { sayZone } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Board' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BoardPage({ searchParams }: Props) {
  const scope = await requireStaff('see-candidates')
  const query = readBoardQuery(await searchParams)
  const [board, choices] = await Promise.all([loadBoard(scope, query), listBoardChoices(scope)])
  const narrowed = Object.keys(query).length > 0
  return (
    <Board
      key={boardAddress(query)}
      packed={packBoard(board)}
      query={query}
      choices={choices}
      readerId={scope.personId}
      zone={sayZone(scope.timeZone)}
      prepareAct={prepareAct}
      empty={
        <Card>
          <EmptyState
            title={narrowed ? 'Nobody is here' : 'Nobody is under way'}
            act={
              narrowed ? (
                <LinkButton href="/board">Show everybody</LinkButton>
              ) : (
                <LinkButton href="/candidates/new">Add a candidate</LinkButton>
              )
            }
          >
            {narrowed
              ? 'Choose another job or owner, or look at everybody.'
              : 'Candidates appear here as they apply, each in the stage where they stand.'}
          </EmptyState>
        </Card>
      }
    />
  )
}
