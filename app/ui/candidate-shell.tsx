import { type ReactNode, Suspense } from 'react'
import { FocusKept } from '@/app/ui/focus-kept'
import { FocusMain } from '@/app/ui/focus-main'
import { mainId, SkipLink } from '@/app/ui/skip-link'
import { ThemeSwitch } from '@/app/ui/theme-switch'
import { ToastRegion } from '@/app/ui/toast-region'

type CandidateShellProps = {
  company: string
  job: string
  /** Who to write to, adjustments, availability, my data, withdraw. */
  foot: ReactNode
  /** Under everything: the demo's clock. */
  after?: ReactNode
  children: ReactNode
}

/** The candidate's frame: 360 px first, one column, the company and the job at its head. */
export function CandidateShell({ company, job, foot, after, children }: CandidateShellProps) {
  return (
    <div data-scale="reading" className="flex min-h-dvh flex-col">
      <SkipLink />
      <Suspense>
        <FocusMain />
      </Suspense>
      <FocusKept />
      <header className="border-b border-line bg-surface">
        <div className="mx-auto w-full max-w-2xl px-4 py-3.5">
          <p className="font-semibold tracking-tight">{company}</p>
          <p className="text-sm text-ink-soft">{job}</p>
        </div>
      </header>
      <main
        id={mainId}
        tabIndex={-1}
        className="mx-auto w-full max-w-2xl flex-1 px-4 py-6 outline-none"
      >
        {children}
      </main>
      <footer data-print="hide" className="border-t border-line bg-sunken">
        <div className="mx-auto w-full max-w-2xl space-y-4 px-4 py-6">
          {foot}
          <ThemeSwitch />
        </div>
      </footer>
      {after}
      <ToastRegion />
    </div>
  )
}
