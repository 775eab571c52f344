import type { Block } from '@/lib/outbox/mail-facts'
import { setApart } from '@/lib/people/names-apart'

/** Minutes for which a sign-in link opens the door, once. */
export const signInMinutes = 30

/** The words of the mail with the link to sign in. */
export function signInMail(facts: { company: string; name: string; url: string }): {
  subject: string
  blocks: Block[]
} {
  return {
    subject: `Sign in to ${facts.company} hiring`,
    blocks: [
      { kind: 'words', text: `Hello ${setApart(facts.name)},` },
      {
        kind: 'words',
        text: `open this link and press the button there to sign in. It works once, for ${signInMinutes} minutes.`,
      },
      { kind: 'action', label: 'Sign in', to: { url: facts.url }, primary: true },
      {
        kind: 'words',
        text: 'If you did not ask for it, do nothing: without the link nobody gets in.',
      },
    ],
  }
}
