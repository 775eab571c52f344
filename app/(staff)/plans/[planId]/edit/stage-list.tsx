'use client'

import clsx from 'clsx'
import { v7 } from 'uuid'
import { Button } from '@/app/ui/button'
import { Kbd } from '@/app/ui/kbd'
import { Menu, MenuAct } from '@/app/ui/menu'
import { Roving } from '@/app/ui/roving'
import { sayStageKind } from '@/app/words/plans'
import { stageKinds } from '@/lib/pipeline/plan'
import type { PlanProblem } from '@/lib/pipeline/plan-draft'
import { type EditedStage, idsForCopy, type PlanEdit } from '@/lib/pipeline/plan-editing'
import { sayCount } from '@/lib/time/wording'

type Props = {
  stages: EditedStage[]
  problems: PlanProblem[]
  /** Stages in which something that was typed is no number. */
  unreadable: string[]
  chosen: string | null
  onChoose: (stage: string) => void
  apply: (edit: PlanEdit) => void
  announce: (sentence: string) => void
}

/** The stages in order, each with what moves, copies and removes it; Alt and an arrow move the chosen one. */
export function StageList(props: Props) {
  const { stages, problems, unreadable, chosen, onChoose, apply, announce } = props
  const move = (stage: EditedStage, by: -1 | 1, focus: string) => {
    const place = stages.indexOf(stage) + by
    if (place < 0 || place >= stages.length) return
    apply({ kind: 'move-stage', stage: stage.lineageId, by })
    announce(`${stage.name} is now stage ${place + 1} of ${stages.length}.`)
    // The line was taken out and put back, and its focus with it.
    requestAnimationFrame(() => document.getElementById(focus)?.focus())
  }
  const add = (stageKind: EditedStage['kind']) => {
    const newIds = [v7(), v7()]
    apply({ kind: 'add-stage', stageKind, newIds, after: null })
    onChoose(newIds[0] ?? '')
    announce(`${sayStageKind(stageKind)} is added.`)
  }
  return (
    <div className="space-y-3">
      <Roving>
        <ol aria-label="Stages" className="space-y-1.5">
          {stages.map((stage, at) => {
            const { lineageId: id, name, kind, shareDays } = stage
            const own = problems.filter(({ stagePosition }) => stagePosition === at)
            const isUnread = unreadable.includes(id)
            const isBroken = isUnread || own.some(({ weight }) => weight === 'mistake')
            return (
              <li
                key={id}
                className={clsx(
                  'rounded-control border bg-surface',
                  id === chosen ? 'border-accent ring-1 ring-accent' : 'border-line',
                )}
              >
                <button
                  type="button"
                  id={`stage-${id}`}
                  aria-current={id === chosen ? 'true' : undefined}
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                  onClick={() => onChoose(id)}
                  onKeyDown={(event) => {
                    if (!event.altKey) return
                    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
                    event.preventDefault()
                    move(stage, event.key === 'ArrowUp' ? -1 : 1, `stage-${id}`)
                  }}
                  className="block w-full rounded-control px-3 pt-2 text-start"
                >
                  <span className="font-medium">
                    {at + 1}. <bdi>{name || 'Without a name'}</bdi>
                  </span>
                  <span className="block text-sm text-ink-soft">
                    {sayStageKind(kind)} · {sayCount(shareDays, 'day')}
                    {(isUnread || own.length > 0) && (
                      <span className={isBroken ? 'text-harm-ink' : 'text-attention-ink'}>
                        {' '}
                        · {isBroken ? 'to mend' : 'to know'}
                      </span>
                    )}
                  </span>
                </button>
                <div className="flex flex-wrap px-1.5 pb-1">
                  <Small
                    id={`up-${id}`}
                    label="Up"
                    name={name}
                    off={at === 0}
                    onClick={() => move(stage, -1, `up-${id}`)}
                  />
                  <Small
                    id={`down-${id}`}
                    label="Down"
                    name={name}
                    off={at === stages.length - 1}
                    onClick={() => move(stage, 1, `down-${id}`)}
                  />
                  <Small
                    label="Duplicate"
                    name={name}
                    onClick={() => {
                      const newIds = Array.from({ length: idsForCopy(stage) }, () => v7())
                      apply({ kind: 'duplicate-stage', stage: id, newIds })
                      onChoose(newIds[0] ?? id)
                      announce(`${name} is duplicated.`)
                    }}
                  />
                  <Small
                    label="Remove"
                    name={name}
                    onClick={() => {
                      const next = stages[at + 1] ?? stages[at - 1]
                      apply({ kind: 'remove-stage', stage: id })
                      onChoose(next?.lineageId ?? '')
                      announce(`${name} is removed. Undo brings it back.`)
                    }}
                  />
                </div>
              </li>
            )
          })}
        </ol>
      </Roving>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Menu label="Add a stage" size="small">
          {stageKinds.map((kind) => (
            <MenuAct key={kind} onSelect={() => add(kind)}>
              {sayStageKind(kind)}
            </MenuAct>
          ))}
        </Menu>
        {stages.length > 1 && (
          <p aria-hidden="true" className="text-sm text-ink-soft max-lg:hidden">
            <Kbd>Alt ↑</Kbd> <Kbd>Alt ↓</Kbd> move a stage
          </p>
        )}
      </div>
    </div>
  )
}

type SmallProps = {
  id?: string
  label: string
  name: string
  off?: boolean
  onClick: () => void
}

function Small({ id, label, name, off, onClick }: SmallProps) {
  return (
    <Button
      id={id}
      kind="quiet"
      size="small"
      // Not `disabled`: the focus must not be lost at the end of the list.
      aria-disabled={off || undefined}
      aria-label={`${label}: ${name}`}
      onClick={onClick}
    >
      <span className={off ? 'text-ink-faint' : undefined}>{label}</span>
    </Button>
  )
}
