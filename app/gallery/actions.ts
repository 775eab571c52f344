'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { leaveFlash } from '@/app/ui/flash'
import { done, type FormState, refusedByCheck } from '@/app/ui/form-state'
import { environment } from '@/lib/platform/environment'
import { newId } from '@/lib/platform/ids'

const example = z.object({
  name: z.string().trim().min(2, 'Write the name as the person writes it.'),
  place: z.string().min(1, 'Choose a place.'),
  choice: z.enum(['take-home', 'pairing'], 'Choose one of the two.'),
  agreed: z.literal('yes', 'Tick this to go on.'),
})

/** Refuses an incomplete form, redirects after a complete one, stays when asked to. */
export async function tryForm(_: FormState, formData: FormData): Promise<FormState> {
  if (!environment().gallery) notFound()
  const checked = example.safeParse(Object.fromEntries(formData))
  if (!checked.success) return refusedByCheck(formData, checked.error)
  if (formData.get('stay') === 'yes') return done(`${checked.data.name} was saved.`)
  await leaveFlash({
    id: newId(),
    message: `${checked.data.name} was saved, and nobody was written to.`,
    link: { href: '/gallery', label: 'Undo' },
  })
  redirect('/gallery')
}

export async function tryConfirm(_: FormState, formData: FormData): Promise<FormState> {
  if (!environment().gallery) notFound()
  await leaveFlash({ id: newId(), message: `Rejected: ${formData.get('reason')}.` })
  redirect('/gallery')
}

export async function pretendToSignOut(): Promise<void> {
  if (!environment().gallery) notFound()
  redirect('/gallery')
}
