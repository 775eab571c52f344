'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export type NavigationItem = { href: string; label: string; count?: number }

/** The staff side: a narrow rail of words from 1,024 px on, a bar on top of the page below. */
export function StaffShell({ items, person, foot, children }: { items: NavigationItem[]; person: ReactNode; foot?: ReactNode; children: ReactNode }) {
  const path = usePathname()
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[11rem_1fr]">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-2">
        Skip to the content
      </a>
      <div className="flex flex-col border-line bg-raised max-lg:border-b lg:sticky lg:top-0 lg:h-dvh lg:border-e">
        <div className="flex items-center justify-between px-4 pt-3 pb-2">
          <Link href="/first-page" className="font-semibold tracking-tight text-ink no-underline">
            Loopline
          </Link>
          <div className="text-sm lg:hidden">{person}</div>
        </div>
        <nav aria-label="Main" className="flex gap-0.5 overflow-x-auto px-2 pb-2 lg:flex-1 lg:flex-col lg:overflow-y-auto">
          {items.map(({ href, label, count }) => {
            const here = path === href || path.startsWith(`${href}/`)
            return (
              <Link
                key={href}
                href={href}
                aria-current={here ? 'page' : undefined}
                className={clsx(
                  'flex min-h-8 items-center justify-between gap-2 rounded-md px-2.5 text-sm whitespace-nowrap no-underline hover:bg-sunken',
                  here ? 'bg-accent-soft font-semibold text-ink' : 'text-ink-muted',
                )}
              >
                {label}
                {count ? <span className="text-xs text-ink-muted">{count}</span> : null}
              </Link>
            )
          })}
        </nav>
        <div className="border-t border-line px-4 py-3 text-sm max-lg:hidden">{person}</div>
      </div>
      <div className="flex min-w-0 flex-col">
        <main id="content" className="min-w-0 flex-1 px-4 py-5 lg:px-7">
          {children}
        </main>
        {foot}
      </div>
    </div>
  )
}
