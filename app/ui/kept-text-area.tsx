'use client'

import { useRef } from 'react'
import { TextArea } from '@/app/ui/text-input'
import { useKeptWords } from '@/app/ui/use-kept-words'

/** A text area whose words wait for whoever looks at something else before they are sent. */
export function KeptTextArea({ keepAs, rows }: { keepAs: string; rows?: number }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useKeptWords(keepAs, field)
  return <TextArea ref={field} rows={rows} />
}
