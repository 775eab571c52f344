'use client'

import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { type ButtonLook, type ButtonSize, buttonClass } from '@/app/ui/button'

/** A dialog behind a button: what will happen, to whom it writes, and the form that does it. */
export function ConfirmDialog({ trigger, look, size, title, description, children }: { trigger: ReactNode; look?: ButtonLook; size?: ButtonSize; title: string; description?: ReactNode; children: ReactNode }) {
  return (
    <Dialog.Root>
      <Dialog.Trigger className={buttonClass(look, size)}>{trigger}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed start-1/2 top-1/2 z-50 max-h-[90dvh] w-[min(36rem,calc(100vw-2rem))] -translate-1/2 overflow-y-auto rounded-xl border border-line bg-raised p-5 shadow-xl rtl:translate-x-1/2"
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <div>
              <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
              {description ? <div className="mt-1 text-sm text-ink-muted">{description}</div> : null}
            </div>
            <Dialog.Close className={buttonClass('quiet', 'small')}>Close</Dialog.Close>
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
