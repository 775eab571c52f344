/** How something stands. A tone never speaks alone: the words beside it say the same. */
export type Tone = 'ok' | 'attention' | 'harm' | 'quiet' | 'info'

export const softTone: Record<Tone, string> = {
  ok: 'bg-ok-soft text-ok-ink border-ok-line',
  attention: 'bg-attention-soft text-attention-ink border-attention-line',
  harm: 'bg-harm-soft text-harm-ink border-harm-line',
  quiet: 'bg-quiet-soft text-quiet-ink border-quiet-line',
  info: 'bg-info-soft text-info-ink border-info-line',
}

export const solidTone: Record<Tone, string> = {
  ok: 'bg-ok',
  attention: 'bg-attention',
  harm: 'bg-harm',
  quiet: 'bg-quiet',
  info: 'bg-info',
}

export const inkTone: Record<Tone, string> = {
  ok: 'text-ok-ink',
  attention: 'text-attention-ink',
  harm: 'text-harm-ink',
  quiet: 'text-quiet-ink',
  info: 'text-info-ink',
}
