import type { Metadata } from 'next'
import { PlainShell } from '@/app/ui/plain-shell'
import { Problem } from '@/app/ui/problem'
import { sayLinkRefusal } from '@/app/words/people'
import { findCompanyName } from '@/lib/people/data/company'
import { isLinkRefusal } from '@/lib/people/scope'

export const metadata: Metadata = { title: 'This link does not open' }

type Props = { searchParams: Promise<{ why?: string | string[] }> }

/** Says which it is, unknown, expired or revoked, and what to do. It names nobody: who comes here is unknown. */
export default async function LinkProblemPage({ searchParams }: Props) {
  const { why } = await searchParams
  const refusal = typeof why === 'string' && isLinkRefusal(why) ? why : 'link-unknown'
  const { title, text } = sayLinkRefusal(refusal)
  const company = await findCompanyName()
  return (
    <PlainShell
      head={company ? <p className="font-semibold tracking-tight">{company}</p> : undefined}
    >
      <Problem title={title}>
        <p>{text}</p>
      </Problem>
    </PlainShell>
  )
}
