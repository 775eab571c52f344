'use client'

import { TextInput } from '@/app/ui/text-input'

/** Whoever writes a day means that day: its choice above is taken with it. */
export function SnoozeDay() {
  return (
    <TextInput
      type="date"
      width="medium"
      onChange={({ target }) => {
        const until = target.form?.elements.namedItem('until')
        if (until instanceof RadioNodeList && target.value) until.value = 'day'
      }}
    />
  )
}
