import type { ComponentProps } from 'react'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import type { ButtonKind, ButtonSize } from '@/app/ui/button-look'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'

/** How the button that opens a dialog looks; one that starts open has none. */
export type Look = { kind?: ButtonKind; size?: ButtonSize; startsOpen?: boolean }

/** What an act needs to know of its application: which, in what state it was shown, and the emails it would send. */
export type ActView = Pick<View, 'fields' | 'previewOf'>

type ActDialogProps = Omit<
  ComponentProps<typeof ConfirmDialog>,
  'fields' | 'idName' | 'kind' | 'size' | 'startsOpen'
> & {
  view: ActView
  look?: Look
  /** Sent besides the application's id and the state that was shown. */
  also?: Record<string, string | number | undefined>
  /** The act whose emails are shown, by its name among the previews. */
  preview?: string
}

/** The one frame of every act on an application. */
export function ActDialog({ view, look, also, preview, messages, ...props }: ActDialogProps) {
  return (
    <ConfirmDialog
      {...look}
      {...props}
      messages={preview === undefined ? messages : view.previewOf(preview)}
      fields={{ ...view.fields, ...also }}
      idName="commandId"
    />
  )
}
