import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { timelineLines } from '@/app/(staff)/applications/[applicationId]/timeline-card'
import { Part } from '@/app/(staff)/today/what-is-booked'
import { Link } from '@/app/ui/link'
import { Timeline } from '@/app/ui/timeline'

const shown = 4

/** The latest of the timeline; all of it is on the application's page. */
export function WhatHappenedLast({ view }: { view: View }) {
  const lines = timelineLines(view, 'all')
  if (lines.length === 0) return null
  return (
    <Part title="Latest">
      <Timeline label="What happened last, newest first" lines={lines.slice(0, shown)} />
      {lines.length > shown && (
        <p className="mt-2 text-sm">
          <Link href={`/applications/${view.applicationId}#timeline`} className="link">
            Everything before
          </Link>
        </p>
      )}
    </Part>
  )
}
