/** Where a file lies says what it is, and what it may be called. */

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

export type Kind =
  | 'rule'
  | 'data'
  | 'commands'
  | 'duties'
  | 'platform'
  | 'app'
  | 'script'
  | 'tool'
  | 'test'

export type Place = { kind: Kind; noun: string | null }

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

export function rankOf(noun: string | null): number {
  return ranks.findIndex((rank) => noun !== null && rank.includes(noun))
}

export function nameOffences(path: string, place: Place): string[] {
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
