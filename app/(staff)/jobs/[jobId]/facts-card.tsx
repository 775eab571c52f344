import { Card } from '@/app/ui/card'
import { KeyValues } from '@/app/ui/key-values'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { sayBand, sayMode } from '@/app/words/jobs'
import type { JobDetail } from '@/lib/pipeline/data/jobs'
import { sayCount, sayLocalDate } from '@/lib/time/wording'

export function JobFactsCard({ job }: { job: JobDetail }) {
  return (
    <Card title="The job">
      <KeyValues
        lines={[
          { key: 'Level', value: job.level },
          { key: 'Owner', value: <PersonName name={job.owner} /> },
          {
            key: 'Places',
            value: (
              <ul>
                {job.places.map(({ placeId, name, mode, daysOnSite }) => (
                  <li key={placeId}>
                    {name} ({sayMode(mode, daysOnSite)})
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'Pay',
            value:
              job.bands.length === 0 ? (
                'Depends on experience'
              ) : (
                <ul>
                  {job.bands.map((band) => (
                    <li key={`${band.level}/${band.placeId}/${band.currency}/${band.minimum}`}>
                      {band.level}: {sayBand(band)}
                      {band.place && `, ${band.place}`}
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            key: 'Plan',
            value: (
              <Link href={`/plans/${job.planId}`} className="link">
                {job.planName}
              </Link>
            ),
          },
          {
            key: 'Promise',
            value: job.promiseDays
              ? `An answer within ${sayCount(job.promiseDays, 'day')}`
              : 'None: the plan is not published',
          },
          {
            key: 'Closes',
            value: job.closesOn ? sayLocalDate(job.closesOn) : 'Never: open all year',
          },
          {
            key: 'Applying again',
            value:
              job.coolingOffDays === 0
                ? 'At once'
                : `${sayCount(job.coolingOffDays, 'day')} after an answer`,
          },
        ]}
      />
    </Card>
  )
}
