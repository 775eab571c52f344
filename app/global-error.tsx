'use client'

import { useCallback } from 'react'
import '@/app/globals.css'
import { Failure } from '@/app/ui/failure'

/** When even the root layout failed: it stands in its place, so it brings its own document. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const retry = useCallback(() => window.location.reload(), [])
  return (
    <html lang="en">
      <body className="antialiased">
        <title>Loopline</title>
        <main data-scale="reading" className="mx-auto w-full max-w-md px-4 py-16">
          <Failure retry={retry} digest={error.digest} />
        </main>
      </body>
    </html>
  )
}
