'use client'

import type { ReactNode } from 'react'
import { Choose, LongText, Text, Whole } from '@/app/(staff)/plans/[planId]/edit/inputs'
import { SeatsForm } from '@/app/(staff)/plans/[planId]/edit/seats-form'
import { Button } from '@/app/ui/button'
import type { PlanToWrite } from '@/lib/pipeline/data/plans'
import type { EditedSession, EditedTakeHome, PlanEdit } from '@/lib/pipeline/plan-editing'

type Apply = (edit: PlanEdit) => void
type Shared = { page: PlanToWrite; apply: Apply; newId: () => string }

const none = { value: '', label: 'None' }
type Choosable = { id: string; name: string; retiredAt: Date | null }
/** Retired ones stay where they are; nobody chooses them anew. */
const optionsOf = (list: Choosable[], chosen: string | null) => [
  none,
  ...list
    .filter(({ id, retiredAt }) => !retiredAt || id === chosen)
    .map(({ id, name, retiredAt }) => ({
      value: id,
      label: retiredAt ? `${name} (retired, or an earlier edition)` : name,
    })),
]

/** Opens beside the editor, which keeps what is written in it; what is added there can be chosen here at once. */
function Library({ href, what }: { href: string | null; what: string }) {
  return (
    <>
      {href && (
        <>
          <a href={href} target="_blank" rel="noreferrer" className="link">
            Read or change this {what}
          </a>
          {' · '}
        </>
      )}
      <a href="/kits" target="_blank" rel="noreferrer" className="link">
        All kits and rubrics
      </a>
    </>
  )
}

type SessionProps = Shared & {
  session: EditedSession
  place: number
  of: number
}

/** One interview of a stage: how long, with whom, from which kit, judged by which rubric. */
export function SessionForm({ session, place, of, page, apply, newId }: SessionProps) {
  const { lineageId: id, name, candidateName, minutes, kitId, rubricId, seats } = session
  const change = (to: Extract<PlanEdit, { kind: 'change-session' }>['change']) =>
    apply({ kind: 'change-session', session: id, change: to })
  return (
    <Part
      id={id}
      title={`Interview: ${name}`}
      acts={
        <>
          {of > 1 && (
            <>
              <Act
                of={name}
                label="Up"
                off={place === 0}
                onClick={() => apply({ kind: 'move-session', session: id, by: -1 })}
              />
              <Act
                of={name}
                label="Down"
                off={place === of - 1}
                onClick={() => apply({ kind: 'move-session', session: id, by: 1 })}
              />
            </>
          )}
          <Act
            of={name}
            label="Duplicate"
            onClick={() => apply({ kind: 'duplicate-session', session: id, newId: newId() })}
          />
          <Act
            of={name}
            label="Remove"
            onClick={() => apply({ kind: 'remove-session', session: id })}
          />
        </>
      }
    >
      <Text label="Name, for us" value={name} onValue={(value) => change({ name: value })} />
      <Text
        label="Name, for candidates"
        value={candidateName}
        onValue={(value) => change({ candidateName: value })}
      />
      <Whole
        label="Minutes"
        part={id}
        least={5}
        most={600}
        value={minutes}
        onValue={(value) => change({ minutes: value })}
      />
      <Choose
        label="Kit"
        value={kitId ?? ''}
        hint={<Library what="kit" href={kitId && `/kits/${kitId}`} />}
        options={optionsOf(page.kits, kitId)}
        onValue={(value) => change({ kitId: value || null })}
      />
      <Choose
        label="Rubric"
        value={rubricId ?? ''}
        hint={<Library what="rubric" href={rubricId && `/kits/rubrics/${rubricId}`} />}
        options={optionsOf(page.rubrics, rubricId)}
        onValue={(value) => change({ rubricId: value || null })}
      />
      <SeatsForm
        legend="Who interviews: one person for each seat"
        seats={seats}
        page={page}
        onSeats={(value) => change({ seats: value })}
      />
    </Part>
  )
}

export function TakeHomeForm({
  takeHome,
  page,
  apply,
}: Omit<Shared, 'newId'> & { takeHome: EditedTakeHome }) {
  const { lineageId: id, name, candidateName, brief, daysToHandIn, extensionDays } = takeHome
  const change = (to: Extract<PlanEdit, { kind: 'change-take-home' }>['change']) =>
    apply({ kind: 'change-take-home', takeHome: id, change: to })
  return (
    <Part
      id={id}
      title={`Take-home: ${name}`}
      acts={
        <Act
          of={name}
          label="Remove"
          onClick={() => apply({ kind: 'remove-take-home', takeHome: id })}
        />
      }
    >
      <Text label="Name, for us" value={name} onValue={(value) => change({ name: value })} />
      <Text
        label="Name, for candidates"
        value={candidateName}
        onValue={(value) => change({ candidateName: value })}
      />
      <Whole
        label="Days to hand in"
        part={id}
        least={1}
        most={60}
        value={daysToHandIn}
        onValue={(value) => change({ daysToHandIn: value })}
      />
      <Whole
        label="More days on request"
        part={id}
        least={0}
        most={60}
        value={extensionDays}
        onValue={(value) => change({ extensionDays: value })}
      />
      <Choose
        label="Rubric"
        value={takeHome.rubricId ?? ''}
        hint={
          <Library what="rubric" href={takeHome.rubricId && `/kits/rubrics/${takeHome.rubricId}`} />
        }
        options={optionsOf(page.rubrics, takeHome.rubricId)}
        onValue={(value) => change({ rubricId: value || null })}
      />
      <LongText
        label="The brief"
        hint="Candidates read it as it stands here."
        rows={8}
        value={brief}
        onValue={(value) => change({ brief: value })}
      />
      <SeatsForm
        legend="Who reads it: one person for each seat"
        seats={takeHome.seats}
        page={page}
        onSeats={(value) => change({ seats: value })}
      />
    </Part>
  )
}

type PartProps = { id: string; title: string; acts: ReactNode; children: ReactNode }

/** Whoever adds a part goes on with its first field. */
export function goToPart(id: string): void {
  requestAnimationFrame(() => {
    const first = document.getElementById(`part-${id}`)?.querySelector<HTMLInputElement>('input')
    first?.focus()
    first?.select()
  })
}

export function Part({ id, title, acts, children }: PartProps) {
  return (
    <section id={`part-${id}`} className="rounded-control border border-line px-4 pt-2.5 pb-4">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold">
          <bdi>{title}</bdi>
        </h3>
        <div className="flex flex-wrap">{acts}</div>
      </div>
      <div className="grid gap-x-4 gap-y-3 sm:fields-beside sm:grid-cols-2">{children}</div>
    </section>
  )
}

type ActProps = { label: string; of: string; off?: boolean; onClick: () => void }

/** `of`: what it acts on; several stand below each other with the same words. */
export function Act({ label, of, off, onClick }: ActProps) {
  return (
    <Button
      kind="quiet"
      size="small"
      aria-label={`${label}: ${of}`}
      aria-disabled={off || undefined}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
