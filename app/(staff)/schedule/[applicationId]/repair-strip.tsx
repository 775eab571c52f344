import clsx from 'clsx'
import { replaceHere } from '@/app/(staff)/schedule/[applicationId]/actions'
import type { Desk } from '@/app/(staff)/schedule/[applicationId]/desk'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { Checkbox } from '@/app/ui/checkbox'
import { Disclosure } from '@/app/ui/disclosure'
import { Link } from '@/app/ui/link'
import { MessagePreview } from '@/app/ui/message-preview'
import { PersonName } from '@/app/ui/person-name'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayAskable, sayDisturbance, sayLoss, sayWeekOf } from '@/app/words/repair'
import { openSeats, type Replacement } from '@/lib/booking/replacements'
import { type InterviewPart, isSeatFilled, type Seat } from '@/lib/pipeline/application'
import { sayAgo, sayCount, sayInstantForBoth, sayUntil } from '@/lib/time/wording'

/** So many people are named who could come; the first disturbs least. */
const mostNamed = 5

/** What broke and when, what was tried, who was asked, how long is left; then who could take the place. */
export function RepairStrip({ desk }: { desk: Desk }) {
  const { view, broken, replacements, bundles, sessionName } = desk
  if (!broken?.startsAt) return null
  const { now, staffZone, candidateZone } = view
  return (
    <section
      aria-label="To repair"
      className="mb-5 rounded-card border border-harm-line bg-surface shadow-card"
    >
      <div className="rounded-t-card border-b border-harm-line bg-harm-soft px-4 py-2.5 text-harm-ink">
        <h2 className="font-semibold">
          {sessionName(broken.id)},{' '}
          {sayInstantForBoth(broken.startsAt, staffZone, candidateZone, now)}:{' '}
          {broken.startsAt > now
            ? `begins ${sayUntil(broken.startsAt, now, staffZone)}`
            : 'has begun'}
        </h2>
        <ul className="mt-0.5 text-sm">
          {openSeats(broken).map((seat) => (
            <li key={seat.id}>{sayWhatBroke(desk, seat)}</li>
          ))}
          {tried(desk, broken).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div className="space-y-3 px-4 py-3">
        <h3 className="text-sm font-medium">
          {replacements.length > 0
            ? `${sayCount(replacements.length, 'person', 'people')} could come at the same time, least disturbing first`
            : 'Nobody else can come at the same time. Below are other times; each needs the candidate’s yes.'}
        </h3>
        {replacements.length > 0 && <Replacements desk={desk} />}
        <p className="text-sm text-ink-soft">
          Or move it: {sayCount(bundles.length, 'other time')} below, everything else stays
          {'. '}
          <MoveAll desk={desk} />
        </p>
      </div>
    </section>
  )
}

function sayWhatBroke({ view, nameOf }: Desk, seat: Seat): string {
  const { log, texts, now, staffZone } = view
  const lost = log.findLast(
    ({ event }) =>
      (event.type === 'seat.declined' ||
        event.type === 'seat.recused' ||
        event.type === 'seat.absent') &&
      event.seatId === seat.id,
  )
  const textId = lost && 'textId' in lost.event ? lost.event.textId : null
  const words = texts.find(({ id }) => id === textId)?.body
  const when = lost ? ` ${sayAgo(lost.at, now, staffZone)}` : ''
  const who = `${nameOf(seat.personId)}${seat.shadow ? ' (shadow)' : ''}`
  return `${who} ${sayLoss(seat.state)}${when}${words ? `: “${words}”` : '.'}`
}

/** Who had the place before, and who of the panel was asked and has said what. */
function tried({ nameOf }: Desk, part: InterviewPart): string[] {
  const before = part.seats.filter(({ state }) => state === 'replaced')
  const asked = part.seats.filter(isSeatFilled)
  return [
    ...(before.length > 0
      ? [`Replaced before: ${before.map(({ personId }) => nameOf(personId)).join(', ')}.`]
      : ['Nobody has been asked instead yet.']),
    ...asked.map(({ personId, state }) => `${nameOf(personId)} ${sayLoss(state)}.`),
  ]
}

function Replacements({ desk }: { desk: Desk }) {
  const { replacements, taken } = desk
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <div className="min-w-0">
        <ul className="divide-y divide-line rounded-card border border-line">
          {replacements.slice(0, mostNamed).map((one) => (
            <ReplacementRow key={`${one.seat.id}${one.personId}`} desk={desk} one={one} />
          ))}
        </ul>
        {replacements.length > mostNamed && (
          <div className="mt-1.5 text-sm">
            <Disclosure summary={`${replacements.length - mostNamed} more`}>
              <ul className="max-h-64 divide-y divide-line overflow-y-auto rounded-card border border-line">
                {replacements.slice(mostNamed).map((one) => (
                  <ReplacementRow key={`${one.seat.id}${one.personId}`} desk={desk} one={one} />
                ))}
              </ul>
            </Disclosure>
          </div>
        )}
      </div>
      {taken && <Taken desk={desk} taken={taken} />}
    </div>
  )
}

function ReplacementRow({ desk, one }: { desk: Desk; one: Replacement }) {
  const { taken, href, nameOf } = desk
  const { seat, personId, fit, inWeek, weeklyLimit, disturbance } = one
  const isTaken = taken?.seat.id === seat.id && taken.personId === personId
  return (
    <li className={clsx('relative px-3 py-1.5 text-sm', isTaken && 'bg-accent-soft')}>
      <Link
        href={href({ take: `${seat.id}.${personId}` })}
        scroll={false}
        aria-current={isTaken ? 'true' : undefined}
        className="font-medium after:absolute after:inset-0 hover:underline"
      >
        <PersonName name={nameOf(personId)} />
      </Link>{' '}
      <span className="text-ink-soft">
        {seat.shadow && 'as shadow · '}
        {sayAskable(fit)} · {sayWeekOf(inWeek, weeklyLimit)}
      </span>
      <p>{sayDisturbance(disturbance, nameOf)}</p>
    </li>
  )
}

/** The act, and the very emails that it sends. */
function Taken({ desk, taken }: { desk: Desk; taken: Replacement }) {
  const { view, nameOf, sent } = desk
  const name = nameOf(taken.personId)
  const messages = sent('replacement')
  const asks = taken.fit === 'short-notice'
  return (
    <div className="min-w-0 space-y-3">
      <ActionForm
        key={`${taken.seat.id}${taken.personId}`}
        action={replaceHere}
        fields={{ ...view.fields, seatId: taken.seat.id, personId: taken.personId }}
        idName="commandId"
        label={`Put ${name} in the place of ${nameOf(taken.seat.personId)}`}
        className="space-y-3"
      >
        {asks && (
          <Checkbox
            name="agreed"
            label={`${name} has said yes`}
            hint="It begins sooner than the notice that they ask for."
          />
        )}
        <SubmitButton>
          {`Put ${name} there and email ${sayCount(messages.length, 'person', 'people')}`}
        </SubmitButton>
      </ActionForm>
      <section aria-label="Emails that leave" className="space-y-1.5 text-sm">
        <h4 className="font-medium">
          Before anything leaves, the {sayCount(messages.length, 'email')}
        </h4>
        {messages.map((message) => (
          <Disclosure
            key={message.to.join() + message.subject}
            summary={`To ${message.to.join(', ')}: ${message.subject}`}
          >
            <MessagePreview message={message} />
          </Disclosure>
        ))}
      </section>
    </div>
  )
}

/** All that is booked in the stage and still to come, when there is more than this one. */
function MoveAll({ desk }: { desk: Desk }) {
  const { view, href, interviews } = desk
  const booked = (view.run?.parts ?? []).filter(
    (part): part is InterviewPart =>
      part.kind === 'interview' &&
      part.state === 'booked' &&
      (part.startsAt?.getTime() ?? 0) > view.now.getTime(),
  )
  if (booked.length <= interviews.length) return null
  return (
    <LinkButton
      size="small"
      href={href({ interviews: booked.map(({ id }) => id).join(','), pick: '', take: '' })}
    >
      {`Move all ${booked.length}`}
    </LinkButton>
  )
}
