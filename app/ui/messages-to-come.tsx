'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { MessageList, type PreviewedMessage } from '@/app/ui/message-preview'
import { QueryProvider } from '@/app/ui/query-provider'

/** The very messages of an act, read as its dialog opens: pages need not write letters that nobody asks for. */
export function MessagesToCome({ address }: { address: string }) {
  return (
    <QueryProvider>
      <Messages address={address} />
    </QueryProvider>
  )
}

function Messages({ address }: { address: string }) {
  const { data, isError, refetch } = useQuery({
    queryKey: ['messages', address],
    queryFn: async () => {
      const answer = await fetch(address, { cache: 'no-store' })
      if (!answer.ok) throw new Error(`messages were refused with ${answer.status}`)
      return (await answer.json()) as { messages: PreviewedMessage[] }
    },
    retry: 1,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (data) return <MessageList messages={data.messages} />
  if (!isError) {
    return (
      <p role="status" className="text-ink-soft">
        Writing the emails…
      </p>
    )
  }
  return (
    <Callout
      tone="harm"
      title="The emails could not be shown"
      acts={
        <Button size="small" onClick={() => void refetch()}>
          Try again
        </Button>
      }
    >
      The server did not answer. They are the same that will be sent.
    </Callout>
  )
}
