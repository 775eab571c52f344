import { writeCsv } from '@/lib/platform/csv'

/** The rows that could not be brought in as they were, and in a last column why: mend it, and bring it again. */
export function failedRowsFile(
  source: string,
  head: readonly string[],
  rows: readonly { cells: readonly string[]; words: readonly string[] }[],
): Response {
  const reason = 'What was wrong'
  const kept = head.indexOf(reason)
  const plain = (cells: readonly string[]) => cells.filter((_, at) => at !== kept)
  const content = writeCsv([
    [...plain(head), reason],
    ...rows.map(({ cells, words }) => [...plain(cells), words.join(' ')]),
  ])
  const name = `${source.replace(/\.\w+$/, '').replace(/[^\w\- ]+/g, '') || 'list'} to mend.csv`
  return new Response(content, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}
