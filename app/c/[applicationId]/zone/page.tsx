import type { Metadata } from 'next'
import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { getCandidatePage } from '@/app/c/candidate-gate'
import { ZoneForm } from '@/app/c/zone-prompt'
import { sayZone } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Your time zone' }

type Props = {
  params: Promise<{ applicationId: string }>
  searchParams: Promise<{ back?: string | string[] }>
}

export default async function ZonePage({ params, searchParams }: Props) {
  const { applicationId } = await params
  const { back } = await searchParams
  const page = await getCandidatePage(applicationId)
  const { timeZone, timeZoneKnown } = page.candidate
  return (
    <CandidateFrame page={page} back>
      <Head title="Your time zone">
        <p>
          {timeZoneKnown
            ? `All times are shown for ${sayZone(timeZone)}.`
            : `We do not know yet where you are; until then all times are those of ${sayZone(timeZone)}.`}{' '}
          Changing this moves nothing that is booked: it only changes how times are written.
        </p>
      </Head>
      <ZoneForm page={page} back={typeof back === 'string' ? back : ''} guess={!timeZoneKnown} />
    </CandidateFrame>
  )
}
