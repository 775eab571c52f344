import { WeekGrid } from '@/app/(staff)/hours/week-grid'
import { Card } from '@/app/ui/card'
import { Checkbox } from '@/app/ui/checkbox'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { TextArea, TextInput } from '@/app/ui/text-input'
import { ZoneSelect } from '@/app/ui/zone-select'
import type { PlaceDetail } from '@/lib/people/data/places'
import { zonesByRegion } from '@/lib/time/zone-list'

export type PlaceDraft = Pick<
  PlaceDetail,
  | 'name'
  | 'timeZone'
  | 'region'
  | 'currency'
  | 'hours'
  | 'noticeMinutes'
  | 'bufferBeforeMinutes'
  | 'bufferAfterMinutes'
  | 'dailyLimit'
  | 'weeklyLimit'
  | 'dailyLimitMinutes'
  | 'weeklyLimitMinutes'
>

/** Where people work and when; whoever belongs to the place inherits all of it until they have their own. */
export function PlaceFields({ place, isNew }: { place: PlaceDraft; isNew?: boolean }) {
  return (
    <>
      <Card title="The place">
        <FieldGroup legend="What and where" columns={2}>
          <Field name="name" label="Name" hint="A city, or a country for people who work remotely.">
            <TextInput defaultValue={place.name} autoComplete="off" />
          </Field>
          <Field name="timeZone" label="Time zone" hint="Hours below are in this zone.">
            <ZoneSelect groups={zonesByRegion()} defaultValue={place.timeZone} guess={isNew} />
          </Field>
          <Field
            name="region"
            label="Country or region"
            hint="As in GB-ENG, ES-CT or US; public holidays follow it. Empty: by the zone."
            optional
          >
            <TextInput defaultValue={place.region} width="short" autoComplete="off" />
          </Field>
          <Field name="currency" label="Currency" optional hint="As in GBP. Empty: by the zone.">
            <TextInput defaultValue={place.currency ?? ''} width="short" autoComplete="off" />
          </Field>
        </FieldGroup>
      </Card>
      <Card title="Hours">
        <WeekGrid hours={place.hours} legend="When people here can interview" />
      </Card>
      <Card title="Notice, breathing space, limits">
        <FieldGroup legend="For everybody who has none of their own" columns={3}>
          <Field name="noticeHours" label="Notice, hours" hint="Before a new interview.">
            <TextInput
              inputMode="numeric"
              width="short"
              defaultValue={Math.ceil(place.noticeMinutes / 60)}
            />
          </Field>
          <Field name="bufferBeforeMinutes" label="Free before, minutes" hint="Of each interview.">
            <TextInput inputMode="numeric" width="short" defaultValue={place.bufferBeforeMinutes} />
          </Field>
          <Field name="bufferAfterMinutes" label="Free after, minutes" hint="Of each interview.">
            <TextInput inputMode="numeric" width="short" defaultValue={place.bufferAfterMinutes} />
          </Field>
          <Field name="dailyLimit" label="Interviews a day" hint="Empty: no limit.">
            <TextInput inputMode="numeric" width="short" defaultValue={place.dailyLimit ?? ''} />
          </Field>
          <Field name="weeklyLimit" label="Interviews a week" hint="Empty: no limit.">
            <TextInput inputMode="numeric" width="short" defaultValue={place.weeklyLimit ?? ''} />
          </Field>
          <Field name="dailyLimitMinutes" label="Minutes a day" hint="Empty: no limit.">
            <TextInput
              inputMode="numeric"
              width="short"
              defaultValue={place.dailyLimitMinutes ?? ''}
            />
          </Field>
          <Field name="weeklyLimitMinutes" label="Minutes a week" hint="Empty: no limit.">
            <TextInput
              inputMode="numeric"
              width="short"
              defaultValue={place.weeklyLimitMinutes ?? ''}
            />
          </Field>
        </FieldGroup>
      </Card>
      {isNew && (
        <Card title="Holidays and shutdowns">
          <div className="space-y-4">
            <Field
              name="holidays"
              label="Days off"
              optional
              hint="A day a line, like 2026-12-25 Christmas Day. Nobody here is booked or reminded on them."
            >
              <TextArea rows={8} />
            </Field>
            <Checkbox
              name="addHolidays"
              label="Add the public holidays of the country or region"
              hint="Known for England, Wales, Catalonia and the United States until the end of 2027. Write others above."
              defaultChecked={isNew}
            />
          </div>
        </Card>
      )}
    </>
  )
}
