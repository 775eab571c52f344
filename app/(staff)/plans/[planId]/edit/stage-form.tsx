'use client'

import { v7 } from 'uuid'
import { BookingForm } from '@/app/(staff)/plans/[planId]/edit/booking-form'
import { Choose, LongText, Text, Whole } from '@/app/(staff)/plans/[planId]/edit/inputs'
import {
  Act,
  goToPart,
  Part,
  SessionForm,
  TakeHomeForm,
} from '@/app/(staff)/plans/[planId]/edit/part-forms'
import { Problems } from '@/app/(staff)/plans/[planId]/edit/problems'
import { isBooked } from '@/app/(staff)/plans/[planId]/edit/unreadable-fields'
import { Button } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { onEnteringWords, sayDecider, sayStageKind } from '@/app/words/plans'
import type { PlanToWrite } from '@/lib/pipeline/data/plans'
import { deciderRoles, type OnEntering, onEnteringChoices } from '@/lib/pipeline/plan'
import type { PlanProblem } from '@/lib/pipeline/plan-draft'
import type { EditedStage, PlanEdit } from '@/lib/pipeline/plan-editing'

type Props = {
  stage: EditedStage
  number: number
  problems: PlanProblem[]
  page: PlanToWrite
  apply: (edit: PlanEdit) => void
}

/** Everything of one stage. */
export function StageForm({ stage, number, problems, page, apply }: Props) {
  const { lineageId: id, kind } = stage
  const change = (to: Extract<PlanEdit, { kind: 'change-stage' }>['change']) =>
    apply({ kind: 'change-stage', stage: id, change: to })
  const asks = kind !== 'review' && kind !== 'offer'
  return (
    <div className="space-y-5">
      <Problems problems={problems} />
      <Card title={`Stage ${number}`} note={sayStageKind(kind)}>
        <div className="grid gap-x-4 gap-y-3 sm:fields-beside sm:grid-cols-2">
          <Text
            label="Name, for us"
            value={stage.name}
            onValue={(value) => change({ name: value })}
          />
          <Text
            label="Name, for candidates"
            value={stage.candidateName}
            onValue={(value) => change({ candidateName: value })}
          />
          <LongText
            label="What candidates read of it"
            hint="What to expect, how to prepare, what is looked at."
            value={stage.candidateDescription}
            onValue={(value) => change({ candidateDescription: value })}
          />
          <Whole
            label="Days of the promise it may use"
            part={id}
            least={0}
            most={365}
            value={stage.shareDays}
            onValue={(value) => change({ shareDays: value })}
          />
          <Choose
            label="Who decides"
            hint="Once everything is in, it stands on their Today; a day later the owner chases it."
            value={stage.deciderRole}
            options={deciderRoles.map((role) => ({ value: role, label: sayDecider(role) }))}
            onValue={(value) => change({ deciderRole: value })}
          />
          {asks && (
            <Choose<OnEntering>
              wide
              label="As it begins"
              value={stage.onEntering ?? 'ask'}
              options={onEnteringChoices.map((value) => ({
                value,
                label: onEnteringWords[value],
              }))}
              onValue={(value) => change({ onEntering: value })}
            />
          )}
        </div>
      </Card>
      {kind === 'choice' ? (
        <Options stage={stage} page={page} apply={apply} />
      ) : (
        (kind === 'interview' || kind === 'take-home') && (
          <Card title={kind === 'interview' ? 'Its interviews' : 'Its task'}>
            <Parts stage={stage} optionKey={null} page={page} apply={apply} />
          </Card>
        )
      )}
      {isBooked(stage) && <BookingForm stage={stage} onChange={change} />}
    </div>
  )
}

type PartsProps = Pick<Props, 'stage' | 'page' | 'apply'> & { optionKey: string | null }

function Parts({ stage, optionKey, page, apply }: PartsProps) {
  const inOption = (part: { optionKey: string | null }) => part.optionKey === optionKey
  const sessions = stage.sessions.filter(inOption)
  const takeHomes = stage.takeHomes.filter(inOption)
  const id = stage.lineageId
  const add = (kind: 'add-session' | 'add-take-home') => {
    const newId = v7()
    apply({ kind, stage: id, optionKey, newId })
    goToPart(newId)
  }
  const takesSessions = stage.kind !== 'take-home' || sessions.length > 0
  const takesTasks = stage.kind !== 'interview' || takeHomes.length > 0
  return (
    <div className="space-y-3">
      {sessions.map((session, place) => (
        <SessionForm
          key={session.lineageId}
          session={session}
          place={place}
          of={sessions.length}
          page={page}
          apply={apply}
          newId={v7}
        />
      ))}
      {takeHomes.map((takeHome) => (
        <TakeHomeForm key={takeHome.lineageId} takeHome={takeHome} page={page} apply={apply} />
      ))}
      <div className="flex flex-wrap gap-2">
        {takesSessions && (
          <Button size="small" onClick={() => add('add-session')}>
            Add an interview
          </Button>
        )}
        {takesTasks && (
          <Button size="small" onClick={() => add('add-take-home')}>
            Add a take-home
          </Button>
        )}
      </div>
    </div>
  )
}

function Options({ stage, page, apply }: Omit<PartsProps, 'optionKey'>) {
  const id = stage.lineageId
  return (
    <Card title="What the candidate chooses from">
      <div className="space-y-4">
        {stage.options.map(({ key, name, candidateName, candidateDescription }) => {
          const change = (to: Extract<PlanEdit, { kind: 'change-option' }>['change']) =>
            apply({ kind: 'change-option', stage: id, key, change: to })
          return (
            <div key={key} className="space-y-3">
              <Part
                id={key}
                title={`Option: ${name}`}
                acts={
                  <Act
                    of={name}
                    label="Remove"
                    onClick={() => apply({ kind: 'remove-option', stage: id, key })}
                  />
                }
              >
                <Text
                  label="Name, for us"
                  value={name}
                  onValue={(value) => change({ name: value })}
                />
                <Text
                  label="Name, for candidates"
                  value={candidateName}
                  onValue={(value) => change({ candidateName: value })}
                />
                <LongText
                  label="What candidates read of it"
                  value={candidateDescription}
                  onValue={(value) => change({ candidateDescription: value })}
                />
              </Part>
              <div className="ms-4">
                <Parts stage={stage} optionKey={key} page={page} apply={apply} />
              </div>
            </div>
          )
        })}
        <Button
          size="small"
          onClick={() => {
            const key = v7()
            apply({ kind: 'add-option', stage: id, key })
            goToPart(key)
          }}
        >
          Add an option
        </Button>
      </div>
    </Card>
  )
}
