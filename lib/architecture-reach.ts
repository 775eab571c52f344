/** What a file may touch without importing it: clocks, settings, the database's own time, silenced checks. */
import type { Place } from '@/lib/architecture-places'
import {
  calledName,
  isMember,
  isNamed,
  isNode,
  type Node,
  type Offence,
  type Source,
  type Syntax,
} from '@/lib/architecture-syntax'

/** lib/platform/clock is the one clock: a moved clock must move everything that people see. */
export function clockOffences(place: Place, syntax: Syntax): Offence[] {
  const strict = place.kind === 'rule'
  const browser = syntax.directives.includes('use client')
  if (!strict && (browser || !['data', 'commands', 'duties', 'app'].includes(place.kind))) return []
  const at = (node: Node, what: string, instead: string) => [
    { line: syntax.lineOf(node), sentence: `reads ${what}, but ${instead}.` },
  ]
  const instead = strict ? 'a rule is handed its `now`' : 'lib/platform/clock is the only clock'
  return syntax.nodes.flatMap((node) => {
    if (isMember(node, 'Date', 'now')) return at(node, '`Date.now`', instead)
    if (isMember(node, 'performance', 'now')) return at(node, '`performance.now`', instead)
    if (isCalendarOfNow(node)) return at(node, 'the time by a `Date` without arguments', instead)
    if (strict && isMember(node, 'Math', 'random'))
      return at(node, '`Math.random`', 'a rule answers the same every time')
    if (strict && isNamed(node, 'crypto'))
      return at(node, '`crypto`', 'a rule answers the same every time')
    return []
  })
}

function isCalendarOfNow(node: Node): boolean {
  if (node.type === 'CallExpression') return isNamed(node.callee, 'Date')
  return (
    node.type === 'NewExpression' &&
    isNamed(node.callee, 'Date') &&
    Array.isArray(node.arguments) &&
    node.arguments.length === 0
  )
}

const writes = new Set(
  'create createMany createManyAndReturn update updateMany upsert delete deleteMany'.split(' '),
)

export function reachOffences(place: Place, syntax: Syntax): Offence[] {
  if (
    place.kind === 'test' ||
    place.kind === 'platform' ||
    place.kind === 'tool' ||
    place.kind === 'script'
  )
    return []
  return syntax.nodes.flatMap((node) => {
    const line = syntax.lineOf(node)
    if (isMember(node, 'process', 'env')) {
      return [
        { line, sentence: 'reads `process.env`, but lib/platform/environment knows the settings.' },
      ]
    }
    if (place.noun !== null && readsServerClock(node)) {
      return [
        {
          line,
          sentence: 'asks the database for the time, but `now` is a parameter of every query.',
        },
      ]
    }
    if (place.kind === 'data' && isWrite(node))
      return [{ line, sentence: 'writes, but a data file only reads.' }]
    return []
  })
}

const serverClock =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\s*\)|\b(CURRENT_TIMESTAMP|CURRENT_DATE|LOCALTIMESTAMP)\b/i

function readsServerClock(node: Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'string' && serverClock.test(node.value)
  if (node.type !== 'TemplateElement' || typeof node.value !== 'object' || node.value === null)
    return false
  return (
    'raw' in node.value && typeof node.value.raw === 'string' && serverClock.test(node.value.raw)
  )
}

function isWrite(node: Node): boolean {
  const name = calledName(node)
  if (name === null || !isNode(node.callee) || node.callee.type !== 'MemberExpression') {
    return (
      node.type === 'MemberExpression' &&
      isNode(node.property) &&
      /^\$executeRaw/.test(String(node.property.name))
    )
  }
  // `tx.person.update({...})`, but not `seen.delete(id)` of a Set, which takes no object literal.
  const values = Array.isArray(node.arguments) ? node.arguments : []
  return writes.has(name) && isNode(values[0]) && values[0].type === 'ObjectExpression'
}

/** React 19.3 sends the server into an endless loop when such a form is posted without JavaScript. */
export function bindOffences(syntax: Syntax): Offence[] {
  const stateful = syntax.nodes.some((node) => calledName(node) === 'useActionState')
  if (!syntax.directives.includes('use client') || !stateful) return []
  return syntax.nodes.flatMap((node) =>
    calledName(node) === 'bind'
      ? [
          {
            line: syntax.lineOf(node),
            sentence:
              'binds arguments beside `useActionState`: send them in a hidden field, or bind in the server component.',
          },
        ]
      : [],
  )
}

const silencers =
  /(?:\/\/|\/\*)\s*(@ts-(?:ignore|expect-error|nocheck)|biome-ignore|(?:eslint|oxlint)-disable)/g

export function silenceOffences(text: string): Offence[] {
  return [...text.matchAll(silencers)].map((found) => ({
    line: text.slice(0, found.index).split('\n').length,
    sentence: `silences a check with ${found[1]}: mend what it found.`,
  }))
}

/** Migrations and the Prisma schema keep no clock of their own either. */
export function sqlOffences({ path, text }: Source): string[] {
  if (!/\.(sql|prisma)$/.test(path)) return []
  return text
    .split('\n')
    .flatMap((line, index) =>
      serverClock.test(line.replace(/--.*|\/\/.*/, ''))
        ? [
            `${path}:${index + 1} asks the database for the time, but \`now\` is a parameter of every query.`,
          ]
        : [],
    )
}
