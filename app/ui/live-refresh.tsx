'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect } from 'react'

const name = 'loopline-live'
/** Several changes of one act arrive together; the page is asked for once. */
const gatherMilliseconds = 250

type LiveChange = { stream: string; id: string }

/**
 * Brings what others change onto the open page. One stream for all tabs of a browser: the tab that holds the
 * lock listens and tells the others, and a hidden tab lets go, since browsers allow six connections in all.
 */
export function LiveRefresh() {
  const router = useRouter()
  const path = usePathname()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const refreshSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        // Under somebody's hands nothing moves: a form answers with what changed when it is sent.
        if (isBusy()) refreshSoon()
        else router.refresh()
      }, gatherMilliseconds)
    }
    const onChange = (change: LiveChange) => {
      if (concerns(change, path)) refreshSoon()
    }
    const channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }: MessageEvent<LiveChange>) => onChange(data)
    const stop = listenWhileVisible((change) => {
      channel.postMessage(change)
      onChange(change)
    })
    return () => {
      clearTimeout(timer)
      stop()
      channel.close()
    }
  }, [router, path])
  return null
}

/** The page of one application hears of that one; lists hear of all. */
function concerns({ stream, id }: LiveChange, path: string): boolean {
  const application = /^\/(?:applications|schedule)\/([0-9a-f-]{36})/.exec(path)?.[1]
  return !application || stream !== 'application' || id === application
}

function isBusy(): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true
  const active = document.activeElement
  return (
    active instanceof HTMLElement &&
    active.closest('form') !== null &&
    active.matches('input, textarea, select')
  )
}

function listenWhileVisible(onChange: (change: LiveChange) => void): () => void {
  let release: (() => void) | undefined
  const begin = () => {
    if (release) return
    const waiting = new AbortController()
    let letGo = () => {}
    release = () => {
      waiting.abort()
      letGo()
      release = undefined
    }
    navigator.locks
      ?.request(name, { signal: waiting.signal }, () => {
        // Granted in the very moment in which it was given up.
        if (waiting.signal.aborted) return
        const source = new EventSource('/api/live')
        source.onmessage = ({ data }: MessageEvent<string>) =>
          onChange(JSON.parse(data) as LiveChange)
        return new Promise<void>((done) => {
          letGo = () => {
            source.close()
            done()
          }
        })
      })
      .catch(() => undefined)
  }
  const follow = () => (document.visibilityState === 'visible' ? begin() : release?.())
  document.addEventListener('visibilitychange', follow)
  follow()
  return () => {
    document.removeEventListener('visibilitychange', follow)
    release?.()
  }
}
