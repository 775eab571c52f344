import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** A missing or wrong setting, said in one sentence for the person who starts the server. */
export class SettingError extends Error {
  override name = 'SettingError'
}

export type Environment = {
  databaseUrl: string | null
  dataFolder: string
  port: number
  /** Where people reach this installation; no slash at its end. */
  publicUrl: string
  smtpUrl: string | null
  mailFrom: { name: string; address: string }
  secret: string
  production: boolean
  demo: boolean
  /** Whether people may move the product's clock: in a demo and in development, never in production. */
  adjustableClock: boolean
  /** Whether /gallery shows every component in all its states. */
  gallery: boolean
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null
}

const url = (name: string, protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
    )

const settings = z.object({
  DATABASE_URL: url('DATABASE_URL', ['postgres:', 'postgresql:']).optional(),
  LOOPLINE_DATA: z.string().default('data'),
  PORT: z
    .string()
    .default('3000')
    .refine(
      (value) => /^\d+$/.test(value) && +value > 0 && +value < 65_536,
      'PORT must be a number from 1 to 65535.',
    ),
  LOOPLINE_URL: url('LOOPLINE_URL', ['http:', 'https:']).optional(),
  SMTP_URL: url('SMTP_URL', ['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z
    .string()
    .default('Hiring team <hiring@localhost>')
    .refine(
      (value) => parseMailbox(value) !== null,
      'MAIL_FROM must read like: Hiring team <hiring@your-company.com>.',
    ),
  LOOPLINE_SECRET: z
    .string()
    .min(32, 'LOOPLINE_SECRET must have at least 32 characters.')
    .optional(),
  LOOPLINE_DEMO: z.enum(['0', '1'], 'LOOPLINE_DEMO must be 0 or 1.').default('0'),
  LOOPLINE_CLOCK: z
    .enum(['real', 'adjustable'], 'LOOPLINE_CLOCK must be real or adjustable.')
    .default('real'),
  LOOPLINE_GALLERY: z.enum(['0', '1'], 'LOOPLINE_GALLERY must be 0 or 1.').default('0'),
  OIDC_ISSUER: url('OIDC_ISSUER', ['https:', 'http:']).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('your company account'),
})

let known: Environment | undefined

/** The settings of this process, checked once. Throws SettingError. */
export function environment(): Environment {
  known ??= readEnvironment(process.env)
  return known
}

export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  // An empty variable is an unset one: that is how .env files and containers clear a setting.
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(present)
  if (!parsed.success)
    throw new SettingError(parsed.error.issues[0]?.message ?? 'A setting is wrong.')
  const value = parsed.data
  const production = source.NODE_ENV === 'production'
  const demo = value.LOOPLINE_DEMO === '1'
  const dataFolder = path.resolve(value.LOOPLINE_DATA)
  const databaseUrl = value.DATABASE_URL ?? null
  return {
    databaseUrl,
    dataFolder,
    port: Number(value.PORT),
    publicUrl: (value.LOOPLINE_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, ''),
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: parseMailbox(value.MAIL_FROM) ?? { name: '', address: '' },
    secret:
      value.LOOPLINE_SECRET ?? secretOf(dataFolder, databaseUrl !== null && production && !demo),
    production,
    demo,
    adjustableClock: demo || !production || value.LOOPLINE_CLOCK === 'adjustable',
    gallery: !production || value.LOOPLINE_GALLERY === '1',
    oidc: oidcOf(value),
  }
}

function oidcOf(value: z.infer<typeof settings>): Environment['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = value
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret) {
    throw new SettingError(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together.',
    )
  }
  return { issuer, clientId, clientSecret, name: value.OIDC_NAME }
}

/** `Name <address>` or a bare address; null for anything else. */
export function parseMailbox(value: string): { name: string; address: string } | null {
  const match = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>\s@]+@[^<>\s@]+)>|([^<>\s@]+@[^<>\s@]+))\s*$/.exec(
    value,
  )
  if (!match) return null
  return { name: match[1] ?? '', address: match[2] ?? match[3] ?? '' }
}

/** Several processes must agree on the secret, so it is made only where they share a data folder. */
function secretOf(dataFolder: string, shared: boolean): string {
  if (shared) {
    throw new SettingError(
      'LOOPLINE_SECRET is missing: with DATABASE_URL set it must be given, at least 32 random characters, the same for every process.',
    )
  }
  const file = path.join(dataFolder, 'secret')
  if (!existsSync(file)) writeSecret(dataFolder, file)
  const secret = readSecret(file)
  if (secret.length < 32) {
    throw new SettingError(
      `The file ${file} holds no secret: delete it to get a new one, or set LOOPLINE_SECRET.`,
    )
  }
  return secret
}

function readSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new SettingError(`The file ${file} cannot be read by this user.`)
  }
}

function writeSecret(dataFolder: string, file: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true })
    // "wx": of two processes that start at once one writes, and both read the same.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch {
    if (!existsSync(file))
      throw new SettingError(`LOOPLINE_DATA: the folder ${dataFolder} cannot be written.`)
  }
}
