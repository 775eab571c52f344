import type { ReactNode } from 'react'
import { DayFrame } from '@/app/(staff)/today/day-frame'

/** Stays while one line after another is looked at: only the preview is asked for again. */
export default function Layout({ children }: { children: ReactNode }) {
  return <DayFrame view="mine" preview={children} />
}
