import type { ReactNode } from 'react'

/** A candidate's page: one column, made for a phone first. */
export function CandidateShell({ company, job, foot, children }: { company: string; job?: string; foot?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col px-4 sm:px-6">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-4 text-sm">
        <span className="font-semibold">{company}</span>
        {job ? <span className="text-ink-muted">{job}</span> : null}
      </header>
      <main id="content" className="flex-1 py-6">
        {children}
      </main>
      {foot ? <footer className="border-t border-line py-6 text-sm text-ink-muted">{foot}</footer> : null}
    </div>
  )
}

/** Sign-in, set-up, problems: one thing in the middle of the page. */
export function PlainShell({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-lg content-center gap-5 px-4 py-10">
      <p className="text-sm font-semibold">Loopline</p>
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      {children}
    </main>
  )
}
