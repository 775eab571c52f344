import { Callout } from '@/app/ui/callout'

export function NoMailServer() {
  return (
    <div className="mb-4">
      <Callout tone="attention" title="No mail server is configured">
        Nothing leaves this house, and nothing is lost: everything waits here. Set SMTP_URL and
        restart, and what waits is sent.
      </Callout>
    </div>
  )
}
