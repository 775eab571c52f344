'use client'

import { useRef } from 'react'
import { useFormStatus } from 'react-dom'
import { TextArea } from '@/app/ui/text-input'
import { useKeptWords } from '@/app/ui/use-kept-words'

/** A text area whose words wait for whoever looks at something else before they are sent. */
export function KeptTextArea({ keepAs, rows }: { keepAs: string; rows?: number }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useKeptWords(keepAs, field)
  // What is typed while the words are on their way would go with them.
  const { pending } = useFormStatus()
  return <TextArea ref={field} rows={rows} readOnly={pending} />
}
