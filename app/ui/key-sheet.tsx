'use client'

import { useEffect, useState } from 'react'
import { Dialog, DialogHost } from '@/app/ui/dialog'
import { Kbd } from '@/app/ui/kbd'

export type KeyTable = readonly (readonly [key: string, does: string])[]

const everywhere: KeyTable = [
  ['/', 'search'],
  ['Ctrl K', 'find or do anything'],
  ['?', 'these keys'],
]

/** A question mark shows what the page's keys do: the very table by which they are bound. */
export function KeySheet({ title, keys }: { title: string; keys: KeyTable }) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event
      if (key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.defaultPrevented) return
      if (target instanceof HTMLElement && target.matches('input, textarea, select')) return
      if (document.querySelector('[role="dialog"], [role="menu"]')) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  if (!open) return null
  return (
    <DialogHost onClosed={() => setOpen(false)}>
      <Dialog startsOpen label="Keys" title={title}>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
          {[...keys, ...everywhere].map(([key, does]) => (
            <div key={key} className="contents">
              <dt className="text-end">
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </DialogHost>
  )
}
