import type { ReactNode } from 'react'
import { Brand } from '@/app/ui/brand'
import { mainId, SkipLink } from '@/app/ui/skip-link'
import { ToastRegion } from '@/app/ui/toast-region'

type PlainShellProps = {
  /** `narrow` for one form or one sentence, `wide` for the landing page. */
  width?: 'narrow' | 'medium' | 'wide'
  /** Instead of the product's name: the company's, on a public job page. */
  head?: ReactNode
  foot?: ReactNode
  children: ReactNode
}

const widths = { narrow: 'max-w-md', medium: 'max-w-2xl', wide: 'max-w-5xl' }

/** For whoever is not inside yet: signing in, a public job, the landing page, what went wrong. */
export function PlainShell({ width = 'narrow', head, foot, children }: PlainShellProps) {
  const column = `mx-auto w-full px-4 ${widths[width]}`
  return (
    <div data-scale="reading" className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className={`${column} pt-8 sm:pt-12`}>{head ?? <Brand />}</header>
      <main id={mainId} tabIndex={-1} className={`${column} flex-1 py-8 outline-none`}>
        {children}
      </main>
      {foot && <footer className={`${column} pb-8 text-sm text-ink-soft`}>{foot}</footer>}
      <ToastRegion />
    </div>
  )
}
