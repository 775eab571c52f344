import { type ReactNode, Suspense } from 'react'
import { Brand } from '@/app/ui/brand'
import { FocusKept } from '@/app/ui/focus-kept'
import { FocusMain } from '@/app/ui/focus-main'
import { Link } from '@/app/ui/link'
import { type NavItem, NavLinks } from '@/app/ui/nav-links'
import { PersonPanel, type PersonPanelProps } from '@/app/ui/person-panel'
import { mainId, SkipLink } from '@/app/ui/skip-link'
import { ToastRegion } from '@/app/ui/toast-region'

type StaffShellProps = PersonPanelProps & {
  items: NavItem[]
  /** Between brand and places: a search, the switch of whose work is shown. */
  tools?: ReactNode
  /** Over everything, at the foot: the demo's clock. */
  foot?: ReactNode
  children: ReactNode
}

/**
 * The working frame: a narrow rail of words from 1,024 px; below it a bar above and, for the few places of
 * somebody who only interviews, one in the thumb's reach.
 */
export function StaffShell({ items, tools, foot, children, ...person }: StaffShellProps) {
  const few = items.length <= 4
  return (
    <div className="flex min-h-dvh flex-col lg:grid lg:grid-cols-[11.5rem_minmax(0,1fr)]">
      <SkipLink />
      <Suspense>
        <FocusMain />
      </Suspense>
      <FocusKept />
      <header
        data-print="hide"
        className="sticky top-0 z-20 hidden h-dvh flex-col gap-4 border-e border-line bg-sunken px-2.5 py-4 lg:flex"
      >
        <Link href="/first-page" className="px-2.5">
          <Brand />
        </Link>
        {tools}
        <nav aria-label="Places" className="min-h-0 flex-1 overflow-y-auto">
          <NavLinks items={items} look="rail" />
        </nav>
        <PersonPanel {...person} up />
      </header>
      <header
        data-print="hide"
        className="sticky top-0 z-20 border-b border-line bg-sunken lg:hidden"
      >
        <div className="flex min-h-14 items-center justify-between gap-3 px-4">
          <Link href="/first-page">
            <Brand />
          </Link>
          <PersonPanel {...person} />
        </div>
        {!few && (
          <nav aria-label="Places" className="px-1">
            <NavLinks items={items} look="row" />
          </nav>
        )}
      </header>
      <div className="flex min-w-0 flex-1 flex-col">
        <main
          id={mainId}
          tabIndex={-1}
          className="mx-auto w-full max-w-[100rem] flex-1 px-4 py-5 outline-none lg:px-7 lg:py-6"
        >
          {children}
        </main>
        {foot}
        <ToastRegion aboveBar={few} />
      </div>
      {few && (
        <nav
          aria-label="Places"
          data-print="hide"
          className="sticky bottom-0 z-20 border-t border-line bg-sunken pb-[env(safe-area-inset-bottom)] lg:hidden"
        >
          <NavLinks items={items} look="bottom" />
        </nav>
      )}
    </div>
  )
}
