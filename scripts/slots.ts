/** The slot engine alone: one query, or an array of them, from standard input; answers as JSON. */
import { readFileSync } from 'node:fs'
import { findBundles } from '@/lib/scheduling/find-bundles'
import { parseSlotQuery } from '@/lib/scheduling/parse-query'
import type { Bundle, SlotAnswer } from '@/lib/scheduling/query'

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function readQueries(): { queries: unknown[]; many: boolean } {
  try {
    const json: unknown = JSON.parse(readFileSync(0, 'utf8'))
    return Array.isArray(json) ? { queries: json, many: true } : { queries: [json], many: false }
  } catch {
    fail('The input is not JSON: give one slot query, or an array of them, on standard input.')
  }
}

function answerOf(json: unknown, place: string) {
  const parsed = parseSlotQuery(json)
  if (!parsed.ok) fail(`${place} cannot be answered: ${parsed.problem}.`)
  return written(findBundles(parsed.query))
}

/** Shadows are named only where the session has seats for them. */
function written({ bundles, why }: SlotAnswer) {
  const sessions = (bundle: Bundle) =>
    bundle.sessions.map(({ shadows, ...session }) =>
      shadows.length > 0 ? { ...session, shadows } : session,
    )
  const slots = bundles.map((bundle) => ({ startsAt: bundle.startsAt, sessions: sessions(bundle) }))
  return { slots, why }
}

const { queries, many } = readQueries()
const answers = queries.map((query, i) => answerOf(query, many ? `Query ${i + 1}` : 'The query'))
process.stdout.write(`${JSON.stringify(many ? answers : answers[0])}\n`)
