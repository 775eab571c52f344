import { GrowingRows } from '@/app/(staff)/growing-rows'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { sayAmount } from '@/app/words/jobs'
import type { JobFacts } from '@/lib/pipeline/job-facts'

type Props = {
  bands: JobFacts['bands']
  places: { id: string; name: string }[]
  level: string
}

/** Salary bands; none at all means that pay depends on experience. */
export function BandFields({ bands, places, level }: Props) {
  const spare = 8
  return (
    <FieldGroup
      legend="Salary a year"
      hint="The posting shows these, and an offer outside needs a reason. None: pay depends on experience."
    >
      <GrowingRows
        addLabel="Another band"
        filled={bands.length}
        rows={Array.from({ length: bands.length + spare }, (_, index) => ({
          key: String(index),
          row: <Band index={index} band={bands[index]} places={places} level={level} />,
        }))}
      />
    </FieldGroup>
  )
}

type BandProps = Pick<Props, 'places' | 'level'> & {
  index: number
  band: Props['bands'][number] | undefined
}

function Band({ index, band, places, level }: BandProps) {
  const name = (field: string) => `band-${index}-${field}`
  const labelHidden = index > 0
  return (
    <div className="grid gap-2 sm:grid-cols-[6rem_1fr_6rem_8rem_8rem]">
      <Field name={name('level')} label="Level" labelHidden={labelHidden}>
        <TextInput defaultValue={band?.level} placeholder={level || 'L50'} autoComplete="off" />
      </Field>
      <Field name={name('placeId')} label="Place" labelHidden={labelHidden}>
        <Select
          placeholder="Wherever no other band holds"
          defaultValue={band?.placeId ?? ''}
          options={places.map(({ id, name: words }) => ({ value: id, label: words }))}
        />
      </Field>
      <Field name={name('currency')} label="Currency" labelHidden={labelHidden}>
        <TextInput defaultValue={band?.currency} placeholder="GBP" autoComplete="off" />
      </Field>
      <Field name={name('minimum')} label="From" labelHidden={labelHidden}>
        <TextInput inputMode="numeric" defaultValue={band && sayAmount(band.minimum)} />
      </Field>
      <Field name={name('maximum')} label="To" labelHidden={labelHidden}>
        <TextInput inputMode="numeric" defaultValue={band && sayAmount(band.maximum)} />
      </Field>
    </div>
  )
}
