import { Link } from '@/app/ui/link'
import { ScrollingList } from '@/app/ui/scrolling-list'

export type TabLink = { href: string; label: string; current: boolean; count?: number }

/** Views of one list, each with its own address; works without JavaScript. */
export function TabLinks({ label, tabs }: { label: string; tabs: TabLink[] }) {
  return (
    <nav aria-label={label} className="min-w-0 max-w-full border-b border-line">
      <ScrollingList
        at={tabs.find(({ current }) => current)?.href ?? ''}
        className="-mb-px flex gap-5 overflow-x-auto"
      >
        {tabs.map(({ href, label: words, current, count }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className="flex min-h-9 items-center gap-1.5 border-b-2 border-transparent whitespace-nowrap text-ink-soft hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
            >
              {words}
              {count !== undefined && <span className="text-sm text-ink-faint">{count}</span>}
            </Link>
          </li>
        ))}
      </ScrollingList>
    </nav>
  )
}
