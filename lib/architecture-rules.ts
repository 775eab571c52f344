/**
 * The rules of the house, as docs/architecture.md draws them: which file may know what.
 * The checker takes sources and answers sentences; lib/architecture.test.ts feeds it the whole project.
 */
import { importOffences } from '@/lib/architecture-imports'
import { nameOffences, placeOf } from '@/lib/architecture-places'
import {
  bindOffences,
  clockOffences,
  reachOffences,
  silenceOffences,
  sqlOffences,
} from '@/lib/architecture-reach'
import { readSyntax, type Source } from '@/lib/architecture-syntax'

/** One sentence per offence, `path:line` first. An empty answer means that the house stands. */
export function findOffences(source: Source): string[] {
  const place = placeOf(source.path)
  const names = nameOffences(source.path, place)
  if (!/\.tsx?$/.test(source.path)) return [...names, ...sqlOffences(source)]
  const syntax = readSyntax(source)
  const offences = [
    ...importOffences(source.path, place, syntax),
    ...clockOffences(place, syntax),
    ...reachOffences(place, syntax),
    ...bindOffences(syntax),
    ...silenceOffences(source.text),
  ]
  const sentences = offences.map(({ line, sentence }) => `${source.path}:${line} ${sentence}`)
  return [...new Set([...names, ...sentences])]
}
