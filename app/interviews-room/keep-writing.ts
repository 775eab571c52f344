import { type DraftAnswer, keepDraft } from '@/app/interviews-room/scorecard-actions'

export type Saving = 'untouched' | 'changed' | 'saving' | DraftAnswer

const restMilliseconds = 900
const retryMilliseconds = 6_000

/**
 * Saves a form a moment after its last change. One save is on its way at a time, the newest text last: two
 * could arrive the other way round. What is typed while a submit waits for its answer is put back after it.
 */
export function keepWriting(form: HTMLFormElement, tell: (saving: Saving) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let state: Saving = 'untouched'
  let changedMeanwhile = false
  let late: Map<string, string> | null = null
  const become = (next: Saving) => {
    state = next
    tell(next)
  }
  const later = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(saveNow, milliseconds)
  }
  async function send() {
    become('saving')
    changedMeanwhile = false
    const answer = await keepDraft(new FormData(form)).catch(() => 'not-saved' as const)
    become(changedMeanwhile ? 'changed' : answer)
    if (changedMeanwhile) later(restMilliseconds)
    else if (answer === 'not-saved') later(retryMilliseconds)
  }
  function saveNow() {
    clearTimeout(timer)
    if (state === 'saving') changedMeanwhile = true
    else void send()
  }
  const changed = () => {
    if (state === 'saving') {
      changedMeanwhile = true
      return
    }
    become('changed')
    later(restMilliseconds)
  }
  const onInput = ({ target }: Event) => {
    const typed = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    if (late && typed) late.set(target.name, target.value)
    else changed()
  }
  const onSubmit = () => {
    clearTimeout(timer)
    state = 'untouched'
    late = new Map()
  }
  const onHide = () => {
    if (document.visibilityState === 'hidden' && state === 'changed') saveNow()
  }
  const onLeave = (event: BeforeUnloadEvent) => {
    if (state === 'changed' || state === 'not-saved' || state === 'signed-out') {
      event.preventDefault()
    }
  }
  form.addEventListener('input', onInput)
  form.addEventListener('submit', onSubmit)
  document.addEventListener('visibilitychange', onHide)
  window.addEventListener('beforeunload', onLeave)
  return {
    saveNow,
    restoreLate: () => {
      const typed = [...(late ?? [])]
      late = null
      for (const [name, value] of typed) {
        const field = form.elements.namedItem(name)
        if (field instanceof RadioNodeList || field instanceof HTMLTextAreaElement) {
          field.value = value
        }
      }
      if (typed.length > 0) changed()
    },
    stop: () => {
      clearTimeout(timer)
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', onSubmit)
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('beforeunload', onLeave)
    },
  }
}
