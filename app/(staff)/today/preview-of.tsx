'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { pressDayKey } from '@/app/(staff)/today/press-day-key'
import { useSelection } from '@/app/(staff)/today/queue-selection'
import { DialogWatch } from '@/app/ui/dialog'

type Props = {
  id: string
  /** By key, why it does nothing here. */
  whyNot: Record<string, string>
  children: ReactNode
}

/**
 * Whose preview this is. Nothing of it can be pressed while another line's is on the way; and while one of its
 * dialogs is open it stays as it is, so that the dialog neither goes nor becomes somebody else's.
 */
export function PreviewOf(given: Props) {
  const [openDialogs, setOpenDialogs] = useState(0)
  const { id, whyNot, children } = useKept(given, openDialogs > 0)
  const { selected, pending, held } = useSelection()
  useEffect(() => {
    if (held.current?.id !== id || selected !== id) return
    const { key } = held.current
    held.current = null
    pressDayKey(key)
  }, [id, selected, held])
  return (
    <div data-preview-of={id} inert={pending && selected !== id && openDialogs === 0}>
      {Object.entries(whyNot).map(([key, why]) => (
        <span key={key} hidden data-why-not={key}>
          {why}
        </span>
      ))}
      <DialogWatch onChange={setOpenDialogs}>{children}</DialogWatch>
    </div>
  )
}

/** The newest value, or while it is held the one before. */
function useKept<Value>(value: Value, holds: boolean): Value {
  const [kept, setKept] = useState(value)
  if (!holds && kept !== value) setKept(value)
  return holds ? kept : value
}
