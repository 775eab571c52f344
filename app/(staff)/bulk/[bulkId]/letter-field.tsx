'use client'

import { useState } from 'react'
import { Field } from '@/app/ui/field'
import { TextArea } from '@/app/ui/text-input'
import { addressedTo } from '@/lib/pipeline/bulk'

/** The first of those who are written to. */
export type Reader = { name: string; firstName: string; job: string }
type Props = {
  label: string
  hint: string
  rows: number
  letter: string
  required?: boolean
  /** Null: the whole email stands elsewhere on the page. */
  reader: Reader | null
}

/** A letter to many with marks for each one's own words, and below it as one of them reads it. */
export function LetterField({ label, hint, rows, letter, required, reader }: Props) {
  const [written, setWritten] = useState(letter)
  return (
    <div className="space-y-2">
      <Field name="message" label={label} hint={hint} required={required} optional={!required}>
        <TextArea
          rows={rows}
          defaultValue={letter}
          onChange={({ target }) => setWritten(target.value)}
        />
      </Field>
      {reader && written.trim() !== '' && (
        <section
          aria-label={`The letter, as ${reader.name} reads it`}
          className="rounded-card border border-line bg-sunken px-3.5 py-2.5 text-sm"
        >
          <p className="mb-1 text-ink-soft">
            As <bdi>{reader.name}</bdi> reads it:
          </p>
          <p className="break-words whitespace-pre-line">{addressedTo(written, reader)}</p>
        </section>
      )}
    </div>
  )
}
