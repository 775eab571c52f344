'use client'

import { useEffect, useState } from 'react'

/** Shows a PDF inside a page. It is fetched and framed from memory, since no page of ours may be framed itself. */
export function PdfFrame(props: {
  href: string
  title: string
  /** Beside other things: about half a page. */
  compact?: boolean
}) {
  const { href, title, compact } = props
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    let made: string | null = null
    fetch(href, { signal: leaving.signal })
      .then((answer) => (answer.ok ? answer.blob() : null))
      .then((blob) => {
        if (!blob) return
        made = URL.createObjectURL(blob)
        setAddress(made)
      })
      .catch(() => undefined)
    return () => {
      leaving.abort()
      if (made) URL.revokeObjectURL(made)
    }
  }, [href])
  return (
    <div className={compact ? 'h-80 bg-sunken' : 'h-[70dvh] min-h-96 bg-sunken'}>
      {address && (
        <iframe
          src={`${address}#toolbar=0&navpanes=0`}
          title={title}
          className="size-full border-0"
        />
      )}
    </div>
  )
}
