import { SubmitButton } from '@/app/ui/submit-button'

type LateButtonsProps = { minutes: readonly number[]; legend: string; hint: string }

/** "Running late?": one press says by how much; it stands in the form that tells. */
export function LateButtons({ minutes, legend, hint }: LateButtonsProps) {
  return (
    <fieldset>
      <legend className="font-medium">{legend}</legend>
      <p className="text-sm text-ink-soft">{hint}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {minutes.map((one) => (
          <SubmitButton key={one} kind="secondary" name="minutes" value={String(one)}>
            {one} min<span className="sr-only"> late</span>
          </SubmitButton>
        ))}
      </div>
    </fieldset>
  )
}
