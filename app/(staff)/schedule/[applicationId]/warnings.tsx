'use client'

import { useEffect, useRef, useState } from 'react'
import { Callout } from '@/app/ui/callout'

const pauseMilliseconds = 300

/** What speaks against the booking that the form around it describes, as it is filled in. */
export function Warnings({ applicationId }: { applicationId: string }) {
  const here = useRef<HTMLDivElement>(null)
  const [warnings, setWarnings] = useState<string[]>([])
  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking: AbortController | undefined
    const ask = async () => {
      asking?.abort()
      asking = new AbortController()
      const fields = [...new FormData(form)].filter(([name]) =>
        /^(interviewId|date|time|person-.*)$/.test(name),
      )
      const query = new URLSearchParams(fields.map(([name, value]) => [name, String(value)]))
      try {
        const answer = await fetch(`/api/applications/${applicationId}/warnings?${query}`, {
          signal: asking.signal,
        })
        if (!answer.ok) return
        const { warnings: found }: { warnings: string[] } = await answer.json()
        setWarnings(found)
      } catch {
        // Asked again with the next change; the form itself lists them when it is sent.
      }
    }
    const changed = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void ask(), pauseMilliseconds)
    }
    form.addEventListener('input', changed)
    return () => {
      clearTimeout(timer)
      asking?.abort()
      form.removeEventListener('input', changed)
    }
  }, [applicationId])
  return (
    <div ref={here} role="status">
      {warnings.length > 0 && (
        <Callout tone="attention" title="What speaks against it">
          <ul className="list-disc space-y-0.5 ps-4">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Callout>
      )}
    </div>
  )
}
