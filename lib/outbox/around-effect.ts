import type { MailOffer } from '@/lib/outbox/mail-facts'
import type { ApplicationState } from '@/lib/pipeline/application'
import type { Effect } from '@/lib/pipeline/effects'
import type { Plan } from '@/lib/pipeline/plan'

export type MailPerson = {
  id: string
  name: string
  /** Null when unknown, or erased with the person. */
  email: string | null
  timeZone: string
  gone: 'erased' | 'deactivated' | null
}

/** The rows around an application that its messages speak of. */
export type Surroundings = {
  company: string
  /** With `{interview}` in it; null: no room is set up. */
  roomPattern: string | null
  publicUrl: string
  job: string
  people: Map<string, MailPerson>
  texts: Map<string, { kind: string; body: string; by?: string | null }>
  teams: Map<string, { name: string; about: string }>
  terms: Map<string, MailOffer>
}

export type Around = {
  before: ApplicationState | null
  after: ApplicationState
  plan: Plan
  effects: Effect[]
  now: Date
}

export function isAddress(value: string | null): value is string {
  return value !== null && /^[^\s<>",;:\\]+@[^\s<>",;:\\@]+$/.test(value)
}

export function recipientIdOf(effect: Effect, application: ApplicationState): string {
  return effect.to === 'candidate' ? application.personId : effect.to.personId
}

export function personOf(rows: Surroundings, personId: string): MailPerson {
  const person = rows.people.get(personId)
  if (!person) throw new Error(`person ${personId} was not loaded`)
  return person
}
