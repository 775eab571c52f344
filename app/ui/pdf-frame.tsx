'use client'

import clsx from 'clsx'
import { type RefObject, useEffect, useRef, useState } from 'react'

const ahead = new Map<string, Promise<Blob | null>>()
const mostAhead = 4

/** Fetches a PDF that will be looked at next, so that it stands there at once. */
export function fetchPdfAhead(href: string): void {
  if (ahead.has(href)) return
  for (const oldest of [...ahead.keys()].slice(0, Math.max(0, ahead.size + 1 - mostAhead))) {
    ahead.delete(oldest)
  }
  ahead.set(
    href,
    fetchPdf(href).catch(() => null),
  )
}

async function fetchPdf(href: string, signal?: AbortSignal): Promise<Blob | null> {
  const answer = await fetch(href, { signal })
  return answer.ok ? answer.blob() : null
}

const heights = { tall: 'h-[70dvh] min-h-96', compact: 'h-80', filling: 'h-full min-h-96' }

/** Shows a PDF inside a page. It is fetched and framed from memory, since no page of ours may be framed itself. */
export function PdfFrame(props: {
  href: string
  title: string
  /** By default most of a page; beside other things about half of one; or all of what is around it. */
  size?: 'compact' | 'filling'
}) {
  const { href, title, size } = props
  const [address, setAddress] = useState<string | null>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const hasFocus = useFocusInside(frame)
  useEffect(() => {
    const leaving = new AbortController()
    let made: string | null = null
    const come = ahead.get(href)?.then((blob) => blob ?? fetchPdf(href, leaving.signal))
    const asked = come ?? fetchPdf(href, leaving.signal)
    asked
      .then((blob) => {
        if (!blob || leaving.signal.aborted) return
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
    <div
      className={clsx(
        'bg-sunken',
        heights[size ?? 'tall'],
        hasFocus && 'outline-2 -outline-offset-2 outline-focus',
      )}
      // Whoever clicked into it has taken the page's keys along; they come back with the pointer.
      onPointerLeave={() => {
        if (document.activeElement === frame.current) frame.current?.blur()
      }}
    >
      {address && (
        <iframe
          ref={frame}
          src={`${address}#toolbar=0&navpanes=0`}
          title={title}
          className={clsx('size-full border-0', hasFocus && 'p-0.5')}
        />
      )}
    </div>
  )
}

/** No event says that a frame has the focus, and no selector matches: the window loses its own to it. */
function useFocusInside(frame: RefObject<HTMLIFrameElement | null>): boolean {
  const [is, setIs] = useState(false)
  useEffect(() => {
    const look = () => {
      const { current } = frame
      const isInside = current !== null && document.activeElement === current
      setIs(isInside)
      if (isInside) current.scrollIntoView({ block: 'nearest' })
    }
    const later = () => setTimeout(look)
    window.addEventListener('blur', later)
    window.addEventListener('focus', later)
    document.addEventListener('focusin', later)
    document.addEventListener('focusout', later)
    return () => {
      window.removeEventListener('blur', later)
      window.removeEventListener('focus', later)
      document.removeEventListener('focusin', later)
      document.removeEventListener('focusout', later)
    }
  }, [frame])
  return is
}
