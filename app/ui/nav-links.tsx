'use client'

import clsx from 'clsx'
import { usePathname } from 'next/navigation'
import { Link } from '@/app/ui/link'
import { ScrollingList } from '@/app/ui/scrolling-list'

export type NavItem = {
  href: string
  label: string
  count?: number
  /** Other addresses below which one is still there: "/plans" belongs to "/jobs". */
  also?: readonly string[]
}

const looks = {
  rail: 'min-h-8 justify-between gap-2 rounded-control px-2.5 py-1 hover:bg-quiet-soft aria-[current]:bg-accent-soft aria-[current]:text-accent-ink',
  bottom:
    'min-h-14 flex-col justify-center px-1 text-sm aria-[current]:text-accent-ink aria-[current]:shadow-[inset_0_2px_0_var(--color-accent)]',
  row: 'min-h-11 gap-1.5 px-3 whitespace-nowrap aria-[current]:text-accent-ink aria-[current]:shadow-[inset_0_-2px_0_var(--color-accent)]',
}

/** The ways through the product in words; where one is, is marked. */
export function NavLinks({ items, look }: { items: NavItem[]; look: keyof typeof looks }) {
  const path = usePathname()
  return (
    <ScrollingList
      at={path}
      className={clsx(
        look === 'rail' && 'space-y-0.5',
        look === 'bottom' && 'grid auto-cols-fr grid-flow-col',
        look === 'row' && 'flex overflow-x-auto',
      )}
    >
      {items.map(({ href, label, count, also = [] }) => {
        const here = [href, ...also].some((home) => path === home || path.startsWith(`${home}/`))
        return (
          <li key={href}>
            <Link
              href={href}
              aria-current={here ? 'page' : undefined}
              className={clsx(
                'flex items-center text-ink-soft hover:text-ink focus-visible:-outline-offset-2 aria-[current]:font-medium',
                looks[look],
              )}
            >
              <span className="truncate">{label}</span>
              {count !== undefined && count > 0 && (
                <span className="text-sm text-ink-soft tabular-nums">
                  {count > 999 ? '999+' : count}
                </span>
              )}
            </Link>
          </li>
        )
      })}
    </ScrollingList>
  )
}
