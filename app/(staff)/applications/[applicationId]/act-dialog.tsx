import type { ComponentProps } from 'react'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import type { ButtonKind, ButtonSize } from '@/app/ui/button-look'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'

/** How the button that opens a dialog looks; one that starts open has none. */
export type Look = { kind?: ButtonKind; size?: ButtonSize; startsOpen?: boolean }

/** What an act needs to know of its application: which, in what state it was shown, and whom it would write to. */
export type ActView = Pick<View, 'applicationId' | 'fields' | 'writesTo'>

type ActDialogProps = Omit<
  ComponentProps<typeof ConfirmDialog>,
  'fields' | 'idName' | 'kind' | 'size' | 'startsOpen'
> & {
  view: ActView
  look?: Look
  /** Sent besides the application's id and the state that was shown. */
  also?: Record<string, string | number | undefined>
  /** The act whose emails are shown, by its name in `previewed-acts`. */
  preview?: string
  /** Of its emails those alone that do not go to the candidate. */
  previewsOthers?: boolean
}

/** The one frame of every act on an application. */
export function ActDialog(props: ActDialogProps) {
  const { view, look, also, preview, previewsOthers = false, messages, ...rest } = props
  return (
    <ConfirmDialog
      {...look}
      {...rest}
      messages={preview === undefined ? messages : messagesOf(view, preview, previewsOthers)}
      fields={{ ...view.fields, ...also }}
      idName="commandId"
    />
  )
}

function messagesOf({ applicationId, writesTo }: ActView, act: string, othersAlone: boolean) {
  const { candidate, personIds } = writesTo(act)
  if (personIds.length === 0 && (othersAlone || !candidate)) return []
  const query = new URLSearchParams({ act, ...(othersAlone ? { to: 'others' } : {}) })
  return `/api/applications/${applicationId}/messages?${query}`
}
