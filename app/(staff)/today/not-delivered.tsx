import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { sendMailAgain } from '@/app/(staff)/today/line-actions'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayMessageKind } from '@/app/words/messages'
import { sayAgo } from '@/lib/time/wording'

/** The emails that did not arrive: to whom, since when, and the way to try once more. */
export function NotDelivered({ view, back }: { view: View; back: string }) {
  const { messages, now, staffZone, may } = view
  const failed = messages.filter(({ state }) => state === 'failed')
  return (
    <ul className="space-y-3">
      {failed.map(({ id, subject, toName, kind, createdAt }) => (
        <li key={id} className="rounded-control border border-harm-line bg-harm-soft px-3 py-2">
          <p className="font-medium break-words">{subject}</p>
          <p className="text-sm">
            to <bdi>{toName}</bdi> · {sayMessageKind(kind)} · {sayAgo(createdAt, now, staffZone)}
          </p>
          {may('see-messages') && (
            <div className="mt-2 flex flex-wrap gap-2">
              <ActionForm
                action={sendMailAgain}
                fields={{ messageId: id, back }}
                label={`Send "${subject}" again`}
                className=""
              >
                <SubmitButton>Send it again</SubmitButton>
              </ActionForm>
              <LinkButton href={`/messages/${id}`}>See why it failed</LinkButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
