import type { PostingQuestion } from '@/lib/pipeline/posting-questions'

export type JobMemberRole = 'recruiter' | 'coordinator' | 'decider' | 'team-lead' | 'approver'

/** All that a job says of itself, as its form has it. */
export type JobFacts = {
  title: string
  level: string
  ownerId: string
  planId: string
  /** Null: evergreen. */
  closesOn: string | null
  coolingOffDays: number
  places: { placeId: string; mode: 'on-site' | 'hybrid' | 'remote'; daysOnSite: number | null }[]
  /** None: pay depends on experience. Without a place the band holds wherever no other does. */
  bands: {
    level: string
    placeId: string | null
    currency: string
    minimum: number
    maximum: number
  }[]
  members: { personId: string; role: JobMemberRole }[]
  posting: { slug: string; summary: string; body: string; questions: PostingQuestion[] }
}
