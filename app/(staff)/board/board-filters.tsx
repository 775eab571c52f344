'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import type { BoardQuery } from '@/app/(staff)/board/load-board'
import { Button } from '@/app/ui/button'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'

type Choice = { id: string; name: string; count: number }
type Props = {
  query: BoardQuery
  choices: { jobs: Choice[]; owners: Choice[]; mine: number }
  readerId: string
  find: string
  onFind: (words: string) => void
  /** Goes to the first card that was found. */
  onGo: () => void
}

/** The choice that was changed: the board is made anew for it, and its reader goes on from there. */
let changedLast: string | null = null

/** What the board shows; each choice has an address and works at once. A name is looked for on the board itself. */
export function BoardFilters({ query, choices, readerId, find, onFind, onGo }: Props) {
  const router = useRouter()
  const [changing, startChange] = useTransition()
  const choicesForm = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = changedLast && choicesForm.current?.elements.namedItem(changedLast)
    changedLast = null
    if (field instanceof HTMLElement && document.activeElement === document.body) field.focus()
  }, [])
  const submit = (form: HTMLFormElement | null) => {
    if (!form) return
    const active = document.activeElement
    changedLast = form.contains(active) ? (active?.getAttribute('name') ?? null) : null
    const said = new URLSearchParams()
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value !== '') said.append(name, value)
    }
    startChange(() => router.replace(`/board?${said}`))
  }
  const others = choices.owners.filter(({ id }) => id !== readerId)
  const mine = choices.mine
  return (
    <search className="mb-3 flex flex-wrap items-center gap-2" aria-busy={changing}>
      <form
        ref={choicesForm}
        action="/board"
        className="contents"
        onChange={({ currentTarget }) => submit(currentTarget)}
        onSubmit={(event) => {
          event.preventDefault()
          submit(event.currentTarget)
        }}
      >
        <div className="max-w-60 min-w-0">
          <Select
            name="job"
            aria-label="Job"
            placeholder="All jobs"
            width="fit"
            defaultValue={query.job ?? ''}
            options={choices.jobs.map(toOption)}
          />
        </div>
        <Select
          name="owner"
          aria-label="Owner"
          placeholder="Everybody’s"
          width="fit"
          defaultValue={query.owner ?? ''}
          options={[{ value: 'me', label: `Mine (${mine})` }, ...others.map(toOption)]}
        />
        <label className="flex min-h-control cursor-pointer items-center gap-2 px-1">
          <input
            type="checkbox"
            name="late"
            value="1"
            defaultChecked={query.late === '1'}
            className="size-4 accent-accent"
          />
          Late only
        </label>
        <noscript>
          <Button type="submit">Show</Button>
        </noscript>
      </form>
      <div className="ms-auto w-56">
        <TextInput
          type="search"
          aria-label="Find on this board"
          placeholder="Find on this board"
          value={find}
          onChange={({ target }) => onFind(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onGo()
            if (event.key !== 'Escape') return
            onFind('')
            event.currentTarget.blur()
          }}
        />
      </div>
    </search>
  )
}

function toOption({ id, name, count }: Choice) {
  return { value: id, label: `${name} (${count})` }
}
