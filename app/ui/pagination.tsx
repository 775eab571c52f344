import { LinkButton } from '@/app/ui/button'

type PaginationProps = {
  /** From 1. */
  page: number
  pageCount: number
  /** What is counted: "312 candidates". */
  total: string
  hrefOf: (page: number) => string
}

export function Pagination({ page, pageCount, total, hrefOf }: PaginationProps) {
  if (pageCount <= 1) return <p className="mt-3 text-sm text-ink-soft">{total}</p>
  return (
    <nav aria-label="Pages" className="mt-3 flex items-center justify-between gap-4">
      <p className="text-sm text-ink-soft">
        {total} · page {page} of {pageCount}
      </p>
      <div className="flex gap-2">
        {page > 1 && (
          <LinkButton size="small" href={hrefOf(page - 1)}>
            Previous
          </LinkButton>
        )}
        {page < pageCount && (
          <LinkButton size="small" href={hrefOf(page + 1)}>
            Next
          </LinkButton>
        )}
      </div>
    </nav>
  )
}
