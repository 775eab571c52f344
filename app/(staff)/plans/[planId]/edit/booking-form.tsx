'use client'

import { Choose, Days, Tick, Whole } from '@/app/(staff)/plans/[planId]/edit/inputs'
import {
  bookingOf,
  breaksOf,
  isTogether,
} from '@/app/(staff)/plans/[planId]/edit/unreadable-fields'
import { Card } from '@/app/ui/card'
import { earlierPeopleChoices, orderChoices, sayEarlierPeople, sayOrder } from '@/app/words/plans'
import type { EditedStage, PlanEdit } from '@/lib/pipeline/plan-editing'

type Props = {
  stage: EditedStage
  onChange: (change: Extract<PlanEdit, { kind: 'change-stage' }>['change']) => void
}

/** How the interviews of a stage are booked, moved and asked for again. */
export function BookingForm({ stage, onChange }: Props) {
  const together = isTogether(stage)
  const { breakMinutes } = stage
  return (
    <Card title="How it is booked">
      <div className="grid gap-x-4 gap-y-3 sm:fields-beside sm:grid-cols-2">
        {together && (
          <>
            <Choose
              label="Order of the interviews"
              value={stage.order}
              options={orderChoices.map((value) => ({ value, label: sayOrder(value) }))}
              onValue={(order) => onChange({ order })}
            />
            <div className="self-end pb-1.5">
              <Tick
                label="All on one day"
                value={stage.sameDay}
                onValue={(sameDay) => onChange({ sameDay })}
              />
            </div>
            <Whole
              label="Shortest break between them, minutes"
              part={breaksOf(stage)}
              least={0}
              most={480}
              value={breakMinutes.min}
              onValue={(min) => onChange({ breakMinutes: { ...breakMinutes, min } })}
            />
            <Whole
              label="Longest break, minutes"
              part={breaksOf(stage)}
              least={0}
              most={480}
              value={breakMinutes.max}
              onValue={(max) => onChange({ breakMinutes: { ...breakMinutes, max } })}
            />
          </>
        )}
        <Whole
          label="Booked at least so many hours ahead"
          part={bookingOf(stage)}
          least={0}
          most={720}
          value={Math.round(stage.minimumNoticeMinutes / 60)}
          onValue={(hours) => onChange({ minimumNoticeMinutes: hours * 60 })}
        />
        <Whole
          label="Times to choose reach, days"
          part={bookingOf(stage)}
          least={1}
          most={180}
          value={stage.bookingWindowDays}
          onValue={(bookingWindowDays) => onChange({ bookingWindowDays })}
        />
        <Whole
          label="The link works for, days"
          part={bookingOf(stage)}
          least={1}
          most={180}
          value={stage.linkLifetimeDays}
          onValue={(linkLifetimeDays) => onChange({ linkLifetimeDays })}
        />
        <Days
          label="Nudges after, days"
          part={bookingOf(stage)}
          hint="While the link lies unused; two days after the last the owner is asked. Empty for none."
          value={stage.nudgeDays}
          onValue={(nudgeDays) => onChange({ nudgeDays })}
        />
        <Whole
          label="The candidate may move it, times"
          part={bookingOf(stage)}
          least={0}
          most={20}
          value={stage.candidateMoves}
          onValue={(candidateMoves) => onChange({ candidateMoves })}
        />
        <Whole
          label="Until so many hours before"
          part={bookingOf(stage)}
          least={0}
          most={720}
          value={Math.round(stage.candidateMoveNoticeMinutes / 60)}
          onValue={(hours) => onChange({ candidateMoveNoticeMinutes: hours * 60 })}
        />
        <Choose
          wide
          label="People of earlier stages on these panels"
          value={stage.earlierPeople}
          options={earlierPeopleChoices.map((value) => ({
            value,
            label: sayEarlierPeople(value),
          }))}
          onValue={(earlierPeople) => onChange({ earlierPeople })}
        />
      </div>
    </Card>
  )
}
