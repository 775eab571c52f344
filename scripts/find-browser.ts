import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from '@playwright/test'

const commands = [
  // The same without the windows that nobody sees here.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
]
const apps = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The path of a Chromium for the browser tests: CHROMIUM_PATH, an installed one, Playwright's own, then whichever
 * of the latter two can be installed. Throws one sentence when there is none. Afterwards CHROMIUM_PATH names it,
 * so that child processes do not look again.
 */
export function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given))
    throw new Error(`CHROMIUM_PATH names ${given}, and there is no such file.`)
  const path =
    given || findInstalled() || findPlaywrights() || installPlaywrights() || installDebians()
  if (!path) {
    throw new Error(
      'The browser tests need Chromium or Chrome and none could be found or installed: install one, or set CHROMIUM_PATH.',
    )
  }
  process.env.CHROMIUM_PATH = path
  return path
}

function findInstalled(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const paths = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...paths, ...apps].find((path) => existsSync(path) && canRun(path)) ?? null
}

/** Ubuntu's chromium-browser may be a note that tells to install a snap. */
function canRun(path: string): boolean {
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function findPlaywrights(): string | null {
  const path = chromium.executablePath()
  return path && existsSync(path) && canRun(path) ? path : null
}

function installPlaywrights(): string | null {
  console.log(
    'No Chromium or Chrome is installed: trying to install the one that Playwright brings.',
  )
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  )
  run(process.execPath, [cli, 'install', 'chromium'])
  return findPlaywrights()
}

function installDebians(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null
  console.log("Trying to install the system's package chromium.")
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  return findInstalled()
}

function run(program: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(program, args, { stdio: 'inherit', timeout: 300_000, env })
}
