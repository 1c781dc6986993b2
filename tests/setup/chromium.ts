import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Chromium without windows: the same engine, a third faster than one that draws its own where nobody looks. */
const SHELL = '/usr/bin/chromium-headless-shell'

const USUAL_PLACES = [
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A Chromium of this machine: what `PLAYWRIGHT_CHROMIUM` names, or one in a usual place. */
export function findChromium(): string | undefined {
  const named = process.env['PLAYWRIGHT_CHROMIUM']
  return named === undefined ? USUAL_PLACES.find((path) => existsSync(path)) : named
}

/** The same; where we may (root on Debian), fetches the fast one first, or else an ordinary one. */
export function findOrInstallChromium(): string | undefined {
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (mayInstall && process.env['PLAYWRIGHT_CHROMIUM'] === undefined && !existsSync(SHELL)) {
    install('chromium-headless-shell')
    if (findChromium() === undefined) install('chromium')
  }
  const found = findChromium()
  return found !== undefined && existsSync(found) ? found : undefined
}

function install(name: string): void {
  console.log(`Installing Debian’s ${name}.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patience = ['-q', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1']
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', name]])
    spawnSync('apt-get', [...patience, ...command], { stdio: 'inherit', env })
}
