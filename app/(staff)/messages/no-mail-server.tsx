import { Callout } from '@/app/ui/callout'
import { environment } from '@/lib/platform/environment'

/** Why nothing leaves, and what to do about it. */
export function NoMailServer() {
  const { demo } = environment()
  return (
    <div className="mb-4">
      {demo ? (
        <Callout tone="info" title="Nothing leaves this demo">
          No mail server is configured. Every email stands here as its reader would get it, and its
          links work.
        </Callout>
      ) : (
        <Callout tone="attention" title="No mail server is configured">
          Nothing leaves this house, and nothing is lost: everything waits here. Set SMTP_URL and
          restart, and what waits is sent.
        </Callout>
      )}
    </div>
  )
}
