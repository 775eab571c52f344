/** What a candidate's message is about. Their page asks, and what they wrote begins with its opening. */
export const messageSubjects = ['times', 'help', 'alone', 'other'] as const
export type MessageSubject = (typeof messageSubjects)[number]

const openings: Record<MessageSubject, string> = {
  times: 'None of the times suits: ',
  help: 'What would help me: ',
  alone: 'Nobody is in the call: ',
  other: '',
}

/** How the message begins where the recruiter reads it. */
export function withOpening(subject: MessageSubject, words: string): string {
  return openings[subject] + words
}

export function subjectOf(body: string): MessageSubject {
  return messageSubjects.find((one) => one !== 'other' && body.startsWith(openings[one])) ?? 'other'
}
