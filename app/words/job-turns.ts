import { firstNameMark } from '@/lib/pipeline/bulk'

export type JobTurn = 'pause' | 'close'

/** What can become of an application when its job stops. */
export const fates = ['go-on', 'pause', 'move', 'reject'] as const
export type Fate = (typeof fates)[number]

export function sayFate(fate: Fate): string {
  switch (fate) {
    case 'go-on':
      return 'Goes on to the end'
    case 'pause':
      return 'Pauses'
    case 'move':
      return 'Moves to another job'
    case 'reject':
      return 'Is rejected, with a message'
  }
}

/** `go-through`: the job is paused already, and somebody thinks again about those who are under way. */
export function sayTurn(turn: JobTurn | 'go-through') {
  switch (turn) {
    case 'pause':
      return {
        title: 'Pause',
        sentence:
          'Nobody can apply until it is opened again. Say what becomes of those who are under way; each keeps an owner.',
        alone: 'Pause the job',
        withCases: 'Pause the job, and do this',
        said: 'The job is paused: nobody can apply until it is opened again.',
      }
    case 'go-through':
      return {
        title: 'Under way in',
        sentence: 'The job is paused. Say what becomes of those who are under way.',
        alone: 'Nobody is under way',
        withCases: 'Do this',
        said: 'Done, as chosen for each.',
      }
    case 'close':
      return {
        title: 'Close',
        sentence:
          'Nobody can apply any more, and it cannot be opened again. Say what becomes of each who is under way: nobody is forgotten in a closed job.',
        alone: 'Close the job for good',
        withCases: 'Do this, and close the job for good',
        said: 'The job is closed.',
      }
  }
}

/** With each one's first name in it. */
export function rejectionForMany(facts: { job: string; sender: string }): string {
  const sender = facts.sender.split(' ')[0] ?? facts.sender
  return [
    `Dear ${firstNameMark},`,
    `we have had to stop our search for ${facts.job}, and so your application ends here. This is a decision about the role and not about you: nobody else gets it in your place.`,
    'Thank you for the time and the thought that you gave us. If you would like to be told when we search again, simply answer this mail.',
    `All the best\n${sender}`,
  ].join('\n\n')
}

/** Why the job stands as it stood although the run has ended. */
export function sayNotTurned(turn: JobTurn): { title: string; sentence: string; again: string } {
  return turn === 'pause'
    ? {
        title: 'The job is not paused yet',
        sentence: 'It pauses when everybody has what was chosen for them. Still open:',
        again: 'Choose for those who are left',
      }
    : {
        title: 'The job is not closed yet',
        sentence:
          'Nobody is forgotten in a closed job: it closes when each has an answer. Still open:',
        again: 'Choose for those who are left',
      }
}
