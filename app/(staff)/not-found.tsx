import type { Metadata } from 'next'
import { NothingHere } from '@/app/nothing-here'

export const metadata: Metadata = { title: 'Not found' }

/** Within the working frame, which has the page's main already. */
export default function NotFound() {
  return (
    <div className="max-w-xl">
      <NothingHere />
    </div>
  )
}
