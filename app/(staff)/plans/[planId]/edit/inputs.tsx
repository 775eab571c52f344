'use client'

import clsx from 'clsx'
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { FieldContext } from '@/app/ui/form-context'
import { Select, type SelectOption } from '@/app/ui/select'
import { controlLook, TextArea } from '@/app/ui/text-input'

/** What is typed and makes no number yet: as long as there is some, nothing can be published. */
export const Unreadable = createContext<(id: string, unreadable: boolean) => void>(() => {})

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
    <div className={wide ? 'sm:col-span-full' : undefined}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-sm text-ink-soft">
          {hint}
        </p>
      )}
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
  value: number
  least: number
  most: number
  onValue: (value: number) => void
}

/**
 * A whole number; what is no number in its bounds stays as it was typed, also while something else is undone, and
 * says what counts meanwhile and how to go back to it.
 */
export function Whole({ value, least, most, onValue, ...labelled }: NumberProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const report = useContext(Unreadable)
  const error =
    typed === null
      ? undefined
      : `${typed.trim() === '' ? 'Nothing' : `“${typed.trim()}”`} is no whole number from ${least} to ${most}. Write one; until then it stays ${value}.`
  const goBack = () => {
    setTyped(null)
    field.current?.focus()
  }
  useEffect(() => {
    report(id, typed !== null)
    return () => report(id, false)
  }, [id, typed, report])
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
          setTyped(readable ? null : target.value)
          if (readable) onValue(number)
        }}
        className={clsx(controlLook, 'h-control max-w-28 px-2.5')}
      />
    </Labelled>
  )
}

type DaysProps = LabelledProps & { value: number[]; onValue: (value: number[]) => void }

/** Days like "2, 5"; empty for none. */
export function Days({ value, onValue, ...labelled }: DaysProps) {
  const id = useId()
  const [kept, setKept] = useState({ typed: value.join(', '), days: value.join() })
  // What is undone or loaded anew comes from outside, and then nothing typed stands for it any more.
  const typed = kept.days === value.join() ? kept.typed : value.join(', ')
  const report = useContext(Unreadable)
  const isReadable = /^\s*(\d{1,2}(\s*,\s*\d{1,2}){0,4})?\s*$/.test(typed) && !/\b0+\b/.test(typed)
  const error = isReadable ? undefined : 'Write days like 2, 5; at most five of them.'
  useEffect(() => {
    report(id, !isReadable)
    return () => report(id, false)
  }, [id, isReadable, report])
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
