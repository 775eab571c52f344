'use client'

import { type ReactNode, useContext } from 'react'
import { ActionForm } from '@/app/ui/action-form'
import type { ButtonKind, ButtonSize } from '@/app/ui/button-look'
import { Dialog, DialogClose, useCloseDialog } from '@/app/ui/dialog'
import { FormContext } from '@/app/ui/form-context'
import type { FormAction } from '@/app/ui/form-state'
import { MessageList, type PreviewedMessage } from '@/app/ui/message-preview'
import { MessagesToCome } from '@/app/ui/messages-to-come'
import { SubmitButton } from '@/app/ui/submit-button'

type ConfirmDialogProps = {
  /** The button that opens it. */
  label: ReactNode
  kind?: ButtonKind
  size?: ButtonSize
  startsOpen?: boolean
  /** Room for more than a few fields. */
  wide?: boolean
  title: string
  /** What becomes of everything booked, sent and due. */
  description?: ReactNode
  /**
   * Every message that will leave, word for word, or the address that answers with them; an empty list says that
   * nobody is written to. Left out where the dialog's own words say who is.
   */
  messages?: PreviewedMessage[] | string
  action: FormAction
  fields?: Record<string, string | number | undefined>
  idName?: string
  /** The effect and whom it writes to: "Reject and email Noa". */
  confirmLabel: string
  confirmKind?: 'primary' | 'harm'
  /** Fields such as the reason. */
  children?: ReactNode
}

/** Before an act that others will notice: what it does, the very text, the recipients. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { label, kind, size, startsOpen, wide, title, description, messages, ...form } = props
  const needsRoom = wide || (messages !== undefined && messages.length > 0)
  return (
    <Dialog
      label={label}
      kind={kind}
      size={size}
      startsOpen={startsOpen}
      title={title}
      description={description}
      width={needsRoom ? 'wide' : 'normal'}
    >
      <ConfirmForm messages={messages} {...form} />
    </Dialog>
  )
}

type ConfirmFormProps = Pick<
  ConfirmDialogProps,
  'messages' | 'action' | 'fields' | 'idName' | 'confirmLabel' | 'confirmKind' | 'children'
>

function ConfirmForm(props: ConfirmFormProps) {
  const { messages, action, fields, idName, confirmLabel, confirmKind, children } = props
  const close = useCloseDialog()
  return (
    <ActionForm
      action={action}
      fields={fields}
      idName={idName}
      onDone={close}
      className="space-y-4"
    >
      {children}
      {typeof messages === 'string' && <MessagesToCome address={messages} />}
      {Array.isArray(messages) && <MessageList messages={messages} />}
      {/* In sight from the beginning, so that the button can have the focus while the first lines are read. */}
      <div className="sticky -bottom-4 -mx-5 -mb-4 flex flex-wrap justify-end gap-2 border-t border-line bg-raised px-5 py-3 sm:rounded-b-card">
        <DialogClose>Not now</DialogClose>
        <ConfirmButton kind={confirmKind ?? 'primary'} label={confirmLabel} />
      </div>
    </ActionForm>
  )
}

/** Once somebody has read what others did meanwhile, the same button is another decision, and says so. */
function ConfirmButton({ kind, label }: { kind: 'primary' | 'harm'; label: string }) {
  const { state } = useContext(FormContext)
  return <SubmitButton kind={kind}>{state.fields ? `${label}, all the same` : label}</SubmitButton>
}
