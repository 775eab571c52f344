'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { MessageList, type PreviewedMessage } from '@/app/ui/message-preview'
import { QueryProvider } from '@/app/ui/query-provider'
import { Skeleton } from '@/app/ui/skeleton'

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
      // About as tall as a letter, so that the button below stays near where it is.
      <div className="min-h-48 rounded-card border border-line bg-surface px-3.5 py-3">
        <Skeleton lines={6} label="Writing the emails" />
      </div>
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
