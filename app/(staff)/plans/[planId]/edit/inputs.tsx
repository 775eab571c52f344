'use client'

import clsx from 'clsx'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { fieldIn } from '@/app/(staff)/plans/[planId]/edit/unreadable-fields'
import { FieldContext } from '@/app/ui/form-context'
import { Select, type SelectOption } from '@/app/ui/select'
import { controlLook, TextArea } from '@/app/ui/text-input'

/**
 * What is typed and makes no number yet, by field: it waits there while another stage is open, and as long as there
 * is some, nothing can be published. `keep` with null: it can be read.
 */
export const Unreadable = createContext<{
  typed: ReadonlyMap<string, string>
  keep: (field: string, typed: string | null) => void
}>({ typed: new Map(), keep: () => {} })

function useUnreadable({ part, label }: { part: string; label: string }) {
  const { typed, keep } = useContext(Unreadable)
  const field = fieldIn(part, label)
  return {
    typed: typed.get(field) ?? null,
    keep: useCallback((words: string | null) => keep(field, words), [field, keep]),
  }
}

type LabelledProps = { label: string; hint?: ReactNode; wide?: boolean }
type InsideProps = LabelledProps & {
  id: string
  error?: string
  /** What to do about the error, beside it. */
  act?: ReactNode
  children: ReactNode
}

function Labelled(props: InsideProps) {
  const { id, label, hint, error, act, wide, children } = props
  return (
    <div data-field="" className={wide ? 'sm:col-span-full' : undefined}>
      <div>
        <label htmlFor={id} className="mb-1 block font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="mb-1 text-sm text-ink-soft">
            {hint}
          </p>
        )}
      </div>
      <FieldContext
        value={{ name: '', id, describedBy: undefined, invalid: false, required: false }}
      >
        {children}
      </FieldContext>
      {error && (
        <p className="mt-1 text-sm font-medium text-harm-ink">
          <span id={`${id}-error`}>{error}</span> {act}
        </p>
      )}
    </div>
  )
}

type TextProps = LabelledProps & { value: string; onValue: (value: string) => void }

export function Text({ value, onValue, ...labelled }: TextProps) {
  const id = useId()
  return (
    <Labelled id={id} {...labelled}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={100}
        value={value}
        onChange={({ target }) => onValue(target.value)}
        className={clsx(controlLook, 'h-control px-2.5')}
      />
    </Labelled>
  )
}

export function LongText({ value, onValue, rows = 3, ...labelled }: TextProps & { rows?: number }) {
  const id = useId()
  return (
    <Labelled id={id} wide {...labelled}>
      <TextArea
        rows={rows}
        maxLength={20_000}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </Labelled>
  )
}

type NumberProps = LabelledProps & {
  /** Of the plan: where the field stands. */
  part: string
  value: number
  least: number
  most: number
  onValue: (value: number) => void
}

/**
 * A whole number; what is no number in its bounds stays as it was typed, also while something else is undone or
 * another stage is open, and says what counts meanwhile and how to go back to it.
 */
export function Whole({ part, value, least, most, onValue, ...labelled }: NumberProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { typed, keep } = useUnreadable({ part, label: labelled.label })
  const error =
    typed === null
      ? undefined
      : `${typed.trim() === '' ? 'Nothing' : `“${typed.trim()}”`} is no whole number from ${least} to ${most}. Write one; until then it stays ${value}.`
  const goBack = () => {
    keep(null)
    field.current?.focus()
  }
  return (
    <Labelled
      id={id}
      error={error}
      act={
        <button type="button" className="link font-normal" onClick={goBack}>
          Go back to {value}
        </button>
      }
      {...labelled}
    >
      <input
        ref={field}
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(value)}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={({ target }) => {
          const number = /^\d{1,5}$/.test(target.value.trim()) ? Number(target.value) : Number.NaN
          const readable = number >= least && number <= most
          keep(readable ? null : target.value)
          if (readable) onValue(number)
        }}
        className={clsx(controlLook, 'h-control max-w-28 px-2.5')}
      />
    </Labelled>
  )
}

type DaysProps = LabelledProps & {
  /** Of the plan: where the field stands. */
  part: string
  value: number[]
  onValue: (value: number[]) => void
}

/** Days like "2, 5"; empty for none. */
export function Days({ part, value, onValue, ...labelled }: DaysProps) {
  const id = useId()
  const unreadable = useUnreadable({ part, label: labelled.label })
  const [kept, setKept] = useState({
    typed: unreadable.typed ?? value.join(', '),
    days: value.join(),
  })
  // What is undone or loaded anew comes from outside, and then nothing typed stands for it any more.
  const typed = kept.days === value.join() ? kept.typed : value.join(', ')
  const { keep } = unreadable
  const isReadable = /^\s*(\d{1,2}(\s*,\s*\d{1,2}){0,4})?\s*$/.test(typed) && !/\b0+\b/.test(typed)
  const error = isReadable ? undefined : 'Write days like 2, 5; at most five of them.'
  useEffect(() => keep(isReadable ? null : typed), [isReadable, typed, keep])
  return (
    <Labelled id={id} error={error} {...labelled}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={typed}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={({ target }) => {
          const all = target.value.split(',').flatMap((day) => Number(day) || [])
          const days = [...new Set(all)].filter((day) => day < 100).sort((a, b) => a - b)
          setKept({ typed: target.value, days: days.join() })
          onValue(days)
        }}
        className={clsx(controlLook, 'h-control max-w-40 px-2.5')}
      />
    </Labelled>
  )
}

type ChooseProps<V extends string> = LabelledProps & {
  value: V
  options: SelectOption[]
  placeholder?: string
  onValue: (value: V) => void
}

export function Choose<V extends string>({ value, options, onValue, ...rest }: ChooseProps<V>) {
  const { placeholder, ...labelled } = rest
  const id = useId()
  return (
    <Labelled id={id} {...labelled}>
      <Select
        value={value}
        options={options}
        placeholder={placeholder}
        onChange={({ target }) => onValue(target.value as V)}
      />
    </Labelled>
  )
}

type TickProps = { label: string; value: boolean; onValue: (value: boolean) => void }

export function Tick({ label, value, onValue }: TickProps) {
  return (
    <label className="flex min-h-6 cursor-pointer items-start gap-2">
      <input
        type="checkbox"
        checked={value}
        onChange={({ target }) => onValue(target.checked)}
        className="mt-[0.2em] size-[1.1em] shrink-0 accent-accent"
      />
      {label}
    </label>
  )
}
