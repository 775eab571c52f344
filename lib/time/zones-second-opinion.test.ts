/** Another implementation of local time, asked about every zone of the runtime and every change of its clocks. */
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { instantsOfLocal, localPartsAt, spansOfLocalDate, zoneTable } from '@/lib/time/zones'

const from = Date.UTC(2020, 0, 1)
const to = Date.UTC(2036, 0, 1)
const minuteMs = 60_000
const zones = Intl.supportedValuesOf('timeZone')

/** Milliseconds UTC at which the zone's offset changes, with the offset in milliseconds from then on. */
function changesOf(timeZone: string): [at: number, offset: number][] {
  const changes: [number, number][] = []
  let here = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  for (;;) {
    const next = here.getTimeZoneTransition('next')
    if (!next || next.epochMilliseconds >= to) return changes
    changes.push([next.epochMilliseconds, next.offsetNanoseconds / 1e6])
    here = next
  }
}

describe('every zone of the runtime, from 2020 to the end of 2035,', () => {
  test('changes its clocks when another implementation says so, and by as much', () => {
    expect(zones.length).toBeGreaterThan(400)
    let changes = 0
    for (const timeZone of zones) {
      const { starts, offsets } = zoneTable(timeZone, from, to)
      const ours = starts
        .map((start, step): [number, number] => [start, offsets[step] ?? 0])
        .filter(([start]) => start > from && start < to)
      const theirs = changesOf(timeZone)
      changes += theirs.length
      expect(ours, timeZone).toEqual(theirs)
    }
    expect(changes).toBeGreaterThan(3_000)
  })

  test('reads the same wall clock around every change, and finds skipped and repeated times', () => {
    for (const timeZone of zones) {
      for (const [at] of changesOf(timeZone)) {
        for (const distance of [-90, -1, 0, 1, 90]) {
          const instant = new Date(at + distance * minuteMs)
          const wall = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
            .toZonedDateTimeISO(timeZone)
            .toPlainDateTime()
          const ours = localPartsAt(instant, timeZone)
          const said = `${ours.localDate}T${ours.localTime}`
          if (said !== wall.toString({ smallestUnit: 'minute' })) {
            expect(said, timeZone).toBe(wall.toString({ smallestUnit: 'minute' }))
          }
          const both = ['earlier', 'later'].map((disambiguation) =>
            wall.toZonedDateTime(timeZone, {
              disambiguation: disambiguation as 'earlier' | 'later',
            }),
          )
          const theirs = [...new Set(both.map(({ epochMilliseconds }) => epochMilliseconds))]
          const found = instantsOfLocal(ours.localDate, ours.localTime, timeZone)
          const instants = found.map((one) => one.getTime())
          if (instants.join() !== theirs.join()) expect(instants, timeZone).toEqual(theirs)
        }
      }
    }
  })

  test('has days as long as another implementation says', () => {
    for (const timeZone of zones) {
      for (const [at] of changesOf(timeZone)) {
        const day = Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(timeZone)
          .toPlainDate()
        const localDate = day.toString()
        const begins = day.toZonedDateTime(timeZone).epochMilliseconds
        const ends = day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
        const length = spansOfLocalDate(localDate, timeZone).reduce(
          (sum, span) => sum + span.end - span.start,
          0,
        )
        if (length !== ends - begins) expect(length, `${timeZone} ${localDate}`).toBe(ends - begins)
      }
    }
  })
})
