'use client'

import { type Dispatch, type SetStateAction, useMemo, useRef, useState } from 'react'
import { Text, Unreadable, Whole } from '@/app/(staff)/plans/[planId]/edit/inputs'
import { Problems } from '@/app/(staff)/plans/[planId]/edit/problems'
import { StageForm } from '@/app/(staff)/plans/[planId]/edit/stage-form'
import { StageList } from '@/app/(staff)/plans/[planId]/edit/stage-list'
import { placesOf, wholePlan } from '@/app/(staff)/plans/[planId]/edit/unreadable-fields'
import { useFocusKept } from '@/app/(staff)/plans/[planId]/edit/use-focus-kept'
import { type Saving, usePlanDraft } from '@/app/(staff)/plans/[planId]/edit/use-plan-draft'
import { dropDraft, publishDraft } from '@/app/(staff)/plans/actions'
import { Button, UnavailableAct } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import type { PlanToWrite } from '@/lib/pipeline/data/plans'
import { checkPlan, hasMistake } from '@/lib/pipeline/plan-draft'
import type { EditedPlan } from '@/lib/pipeline/plan-editing'
import { sayCount } from '@/lib/time/wording'

type Props = { planId: string; plan: EditedPlan; page: PlanToWrite }

/** The next version of a plan: stages in order on the left, one of them on the right, checked as it is written. */
export function PlanEditor({ planId, plan: begun, page }: Props) {
  const draft = usePlanDraft({ planId, plan: begun, edition: page.edition })
  const { plan, apply, undo, undoable, saving, isKept, edition } = draft
  const [chosen, setChosen] = useState(begun.stages[0]?.lineageId ?? '')
  const [said, announce] = useState('')
  const desk = useRef<HTMLDivElement>(null)
  useFocusKept(desk)
  const [typed, setTyped] = useState<Typed>(new Map())
  const keep = useMemo(() => keeperIn(setTyped), [])
  const unread = useMemo(() => ({ typed, keep }), [typed, keep])
  const unreadable = useMemo(() => placesOf(plan, typed.keys()), [plan, typed])
  const problems = useMemo(() => checkPlan(plan, page.company), [plan, page.company])
  const at = plan.stages.findIndex(({ lineageId }) => lineageId === chosen)
  const stage = plan.stages[at] ?? plan.stages[0]
  const number = at < 0 ? 1 : at + 1
  const mistakes = hasMistake(problems)
  const fields = { planId, edition }
  return (
    <Unreadable value={unread}>
      <PageHeader
        title={<bdi>{plan.name || 'A plan without a name'}</bdi>}
        sentence={sentenceOf(page, saving, isKept, edition)}
        above={
          <Link href={`/plans/${planId}`} className="link">
            The plan
          </Link>
        }
        acts={
          <>
            <Button size="small" onClick={undo} aria-disabled={!undoable || undefined}>
              Undo
            </Button>
            {edition > 0 && (
              <ConfirmDialog
                size="small"
                label="Drop the draft"
                title="Drop what was written?"
                description="The plan stays as it was published. What was written here is gone for everybody."
                messages={[]}
                action={dropDraft}
                fields={fields}
                idName="commandId"
                confirmLabel="Drop the draft"
                confirmKind="harm"
              />
            )}
          </>
        }
        primary={
          edition > 0 && isKept && !mistakes && unreadable.length === 0 ? (
            <ConfirmDialog
              kind="primary"
              label="Publish"
              title="Publish this version?"
              description={`New applications run on it from then on, for ${sayCount(page.jobs, 'job')}. Those under way stay on their version; they can be moved afterwards. Nobody is written to.`}
              messages={[]}
              action={publishDraft}
              fields={fields}
              idName="commandId"
              confirmLabel="Publish for new applications"
            />
          ) : (
            <UnavailableAct
              label="Publish"
              reason={whyNot({
                edition,
                isKept,
                mistakes,
                unreadable: unreadable.map(({ name }) => name),
              })}
            />
          )
        }
      />
      {saving.kind === 'trouble' && (
        <div className="mb-5">
          <Callout
            tone="harm"
            title="Not saved"
            acts={<Button onClick={() => window.location.reload()}>Load what is saved</Button>}
          >
            {saving.message}
          </Callout>
        </div>
      )}
      <p className="sr-only" role="status">
        {said}
      </p>
      <div ref={desk} className="grid gap-5 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <div className="space-y-5 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-var(--toast-room)-2rem)] lg:self-start lg:overflow-y-auto lg:p-0.5">
          <Card title="The plan">
            <div className="space-y-3">
              <Text
                label="Name"
                value={plan.name}
                onValue={(name) => apply({ kind: 'change-plan', change: { name } })}
              />
              <Whole
                label="Answer promised within, days"
                part={wholePlan}
                least={1}
                most={365}
                value={plan.promiseDays}
                onValue={(promiseDays) => apply({ kind: 'change-plan', change: { promiseDays } })}
              />
              <Problems problems={problems.filter(({ stagePosition }) => stagePosition === null)} />
            </div>
          </Card>
          <StageList
            stages={plan.stages}
            problems={problems}
            unreadable={unreadable.flatMap(({ stage }) => stage ?? [])}
            chosen={stage?.lineageId ?? null}
            onChoose={setChosen}
            apply={apply}
            announce={announce}
          />
        </div>
        {stage ? (
          <StageForm
            key={stage.lineageId}
            stage={stage}
            number={number}
            problems={problems.filter(({ stagePosition }) => stagePosition === number - 1)}
            page={page}
            apply={apply}
          />
        ) : (
          <Card>
            <EmptyState title="No stage yet">Add the first one on the left.</EmptyState>
          </Card>
        )}
      </div>
    </Unreadable>
  )
}

type Typed = ReadonlyMap<string, string>

function keeperIn(setTyped: Dispatch<SetStateAction<Typed>>) {
  return (field: string, words: string | null) =>
    setTyped((now) => {
      if ((now.get(field) ?? null) === words) return now
      const next = new Map(now)
      if (words === null) next.delete(field)
      else next.set(field, words)
      return next
    })
}

function sentenceOf(page: PlanToWrite, saving: Saving, isKept: boolean, edition: number): string {
  const state =
    edition === 0 && isKept
      ? 'Nothing is changed yet.'
      : isKept
        ? 'Saved as a draft.'
        : saving.kind === 'trouble'
          ? 'Not saved.'
          : 'Saving…'
  const jobs = page.jobs === 0 ? 'no job runs on it' : `${sayCount(page.jobs, 'job')} on this plan`
  return `The next version; ${jobs}. Nothing runs on it before it is published. ${state}`
}

function whyNot(now: {
  edition: number
  isKept: boolean
  mistakes: boolean
  /** Where what was typed is no number. */
  unreadable: string[]
}): string {
  if (now.unreadable.length > 0) return `a number cannot be read in ${now.unreadable.join(', ')}`
  if (now.mistakes) return 'something must be mended first'
  if (now.edition === 0 && now.isKept) return 'nothing is changed'
  return 'it is being saved'
}
