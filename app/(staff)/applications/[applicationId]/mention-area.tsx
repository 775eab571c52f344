'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { useControl } from '@/app/ui/form-context'
import { controlLook } from '@/app/ui/text-input'
import { useKeptWords } from '@/app/ui/use-kept-words'

type Person = { personId: string; name: string }
type Asking = { at: number; typed: string }

const shownAtMost = 6

/** A field for a note: "@" and some letters offer colleagues, and whoever is chosen is named in full. */
export function MentionArea(props: { people: Person[]; placeholder?: string; keepAs: string }) {
  const { people, placeholder, keepAs } = props
  const { attributes, keptText, attempt } = useControl(undefined)
  const area = useRef<HTMLTextAreaElement>(null)
  useKeptWords(keepAs, area)
  const { pending } = useFormStatus()
  const listId = useId()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [active, setActive] = useState(0)
  const [picked, setPicked] = useState<Person[]>([])
  const found = asking ? peopleLike(people, asking.typed) : []
  const look = () => {
    setAsking(area.current ? askedIn(area.current) : null)
    setActive(0)
  }
  const pick = (person: Person) => {
    const field = area.current
    if (!field || !asking) return
    const named = `@${person.name} `
    field.setRangeText(named, asking.at, field.selectionEnd, 'end')
    setPicked([...picked.filter(({ name }) => name !== person.name), person])
    setAsking(null)
    field.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const chosen = found[active]
    if (!chosen) return
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length)
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') pick(chosen)
    else if (event.key === 'Escape') setAsking(null)
    else return
    event.preventDefault()
  }
  const open = found.length > 0
  return (
    <div className="relative">
      <textarea
        key={attempt}
        ref={area}
        rows={2}
        // What is typed while the note is on its way would go with it.
        readOnly={pending}
        {...attributes}
        placeholder={placeholder}
        defaultValue={keptText}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        onChange={look}
        onClick={look}
        onKeyDown={onKeyDown}
        onBlur={() => setAsking(null)}
        className={`${controlLook} field-sizing-content max-h-[60vh] min-h-16 px-2.5 py-1.5`}
      />
      {picked.map(({ personId }) => (
        <input key={personId} type="hidden" name="mentionedIds[]" value={personId} />
      ))}
      <p role="status" className="sr-only">
        {open ? `${found.length} colleagues. Arrow keys choose, Enter takes.` : ''}
      </p>
      {open && (
        <div
          id={listId}
          role="listbox"
          aria-label="Colleagues"
          className="absolute start-0 top-full z-20 mt-1 w-72 max-w-full overflow-hidden rounded-card border border-line bg-raised py-1 shadow-raised"
        >
          {found.map((person, index) => (
            <button
              key={person.personId}
              id={`${listId}-${index}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // The field must keep the focus, or the list would close before it is heard.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(person)}
              className={`block w-full truncate px-3 py-1.5 text-start ${index === active ? 'bg-accent-soft' : 'hover:bg-sunken'}`}
            >
              <bdi>{person.name}</bdi>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** What stands between the last "@" and the caret, while it can still become a name. */
function askedIn(field: HTMLTextAreaElement): Asking | null {
  const before = field.value.slice(0, field.selectionEnd)
  const found = /(?:^|[\s(])@([\p{L}\p{M}'’ -]{0,40})$/u.exec(before)
  return found ? { at: before.lastIndexOf('@'), typed: found[1] ?? '' } : null
}

/** Any word of the name may begin so, accents aside. */
function peopleLike(people: Person[], typed: string): Person[] {
  const wanted = plain(typed)
  return people
    .filter(({ name }) => {
      const whole = plain(name)
      return whole !== wanted.trim() && (whole.startsWith(wanted) || whole.includes(` ${wanted}`))
    })
    .slice(0, shownAtMost)
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
