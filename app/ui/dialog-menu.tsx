'use client'

import { Fragment, type ReactNode, useRef, useState } from 'react'
import type { ButtonKind, ButtonSize } from '@/app/ui/button-look'
import { DialogHost } from '@/app/ui/dialog'
import { Menu, MenuAct } from '@/app/ui/menu'

type Props = {
  label: ReactNode
  kind?: ButtonKind
  size?: ButtonSize
  /** Each a dialog that starts open, made once it is chosen. */
  acts: readonly { name: string; dialog: ReactNode }[]
}

/** Acts that are seldom wanted, behind one button: choosing one opens its dialog, which leads back to the button. */
export function DialogMenu({ label, kind, size, acts }: Props) {
  const wanted = useRef<string | null>(null)
  const [open, setOpen] = useState<{ name: string; nth: number } | null>(null)
  const dialog = acts.find(({ name }) => name === open?.name)?.dialog
  // Only once the menu has let the focus go: the dialog gives it back to whatever had it before.
  const onClosed = () => {
    const name = wanted.current
    wanted.current = null
    if (name) setOpen((before) => ({ name, nth: (before?.nth ?? 0) + 1 }))
  }
  return (
    <>
      <Menu label={label} kind={kind} size={size} onClosed={onClosed}>
        {acts.map(({ name }) => (
          <MenuAct
            key={name}
            onSelect={() => {
              wanted.current = name
            }}
          >
            {name}
          </MenuAct>
        ))}
      </Menu>
      <DialogHost onClosed={() => setOpen(null)}>
        <Fragment key={open?.nth}>{dialog}</Fragment>
      </DialogHost>
    </>
  )
}
