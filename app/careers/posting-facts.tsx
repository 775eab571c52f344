import { KeyValues } from '@/app/ui/key-values'
import { sayBand, sayPlace } from '@/app/words/candidate'
import type { PostingPage } from '@/lib/pipeline/data/postings'
import { sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

/** Places, level, pay and until when: what people look for first. */
export function PostingFacts({ posting }: { posting: PostingPage }) {
  const { places, level, closesOn, now } = posting
  return (
    <div className="mt-5 rounded-card border border-line bg-surface px-4 py-4 shadow-card">
      <KeyValues
        lines={[
          {
            key: places.length > 1 ? 'Places' : 'Place',
            value: <Lines lines={places.map(sayPlace)} />,
          },
          { key: 'Level', value: level },
          { key: 'Pay', value: <Lines lines={payLines(posting)} /> },
          {
            key: 'Open',
            value: closesOn
              ? `until ${sayLocalDate(closesOn, localDateAt(now, 'UTC'))}`
              : 'all year',
          },
        ]}
      />
    </div>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ))
}

/** The band of each place, the same bands named once; for places without one it depends on experience. */
function payLines({ bands, places, level }: PostingPage): string[] {
  const own = bands.filter((band) => band.level === level)
  const ofPlace = places.map(({ placeId, name }) => {
    const band =
      own.find((one) => one.placeId === placeId) ?? own.find((one) => one.placeId === null)
    return { name, pay: band ? sayBand(band) : 'depends on experience' }
  })
  const pays = [...new Set(ofPlace.map(({ pay }) => pay))]
  if (pays.length <= 1) return pays
  return pays.map((pay) => {
    const names = ofPlace.filter((one) => one.pay === pay).map(({ name }) => name)
    return `${names.join(', ')}: ${pay}`
  })
}
