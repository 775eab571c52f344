import type { CoverOutcome } from '@/lib/people/commands/set-cover'
import { sayDate } from '@/lib/time/wording'

type Refused = Extract<CoverOutcome, { ok: false }>

export function sayCoverRefusal({ refusal, against }: Refused): string {
  // A cover ends at midnight: its last day is the one before.
  const last = against ? new Date(new Date(against.untilAt).getTime() - 1) : null
  const lastDay = against && last ? sayDate(last, against.timeZone) : ''
  switch (refusal) {
    case 'covers-themselves':
      return 'Nobody covers for themselves. Choose somebody else.'
    case 'ends-before-it-begins':
      return 'The last day lies before the first one.'
    case 'is-over':
      return 'These days have passed. Choose later ones.'
    case 'too-long':
      return 'More than a year is not leave: give the work to somebody else instead, by the leaving list.'
    case 'already-covered':
      return `${against?.cover ?? 'Somebody'} covers for them in these days already, to ${lastDay}. End that cover first, or choose other days.`
    case 'cover-is-away':
      return `${against?.person ?? 'This person'} is away in these days themselves: ${against?.cover ?? 'somebody else'} covers for them to ${lastDay}. Choose somebody who is here.`
    case 'covers-somebody':
      return `They cover for ${against?.person ?? 'somebody'} to ${lastDay}, and a cover is not passed on. Give ${against?.person ?? 'that person'} another cover first.`
    case 'no-such-person':
      return 'This person cannot cover: they have left, or have no role that comes with a Today. Choose somebody else.'
    case 'no-such-date':
      return 'Choose the first and the last day.'
  }
}
