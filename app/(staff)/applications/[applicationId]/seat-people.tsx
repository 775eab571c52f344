'use client'

import { useQuery } from '@tanstack/react-query'
import { Callout } from '@/app/ui/callout'
import { Field } from '@/app/ui/field'
import { QueryProvider } from '@/app/ui/query-provider'
import { Select, type SelectOption } from '@/app/ui/select'

type Props = { applicationId: string; seatId: string }

/** Who could take a place on a panel, read as the question is asked: of every place it would be the whole company. */
export function SeatPeople(props: Props) {
  return (
    <QueryProvider>
      <Choice {...props} />
    </QueryProvider>
  )
}

function Choice({ applicationId, seatId }: Props) {
  const { data, isError } = useQuery({
    queryKey: ['seat', seatId],
    queryFn: async () => {
      const address = `/api/applications/${applicationId}/seats/${seatId}`
      const answer = await fetch(address, { cache: 'no-store' })
      if (!answer.ok) throw new Error(`people for a seat were refused with ${answer.status}`)
      return (await answer.json()) as { options: SelectOption[] }
    },
    retry: 1,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      <Field name="personId" label="Who takes the place" required>
        <Select
          placeholder={data || isError ? 'Choose' : 'Looking up who is qualified…'}
          options={data?.options ?? []}
        />
      </Field>
      {isError && (
        <Callout tone="harm" title="Who is qualified could not be read">
          The server did not answer. Close this and open it again.
        </Callout>
      )}
    </>
  )
}
