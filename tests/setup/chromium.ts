import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const USUAL_PLACES = [
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

/** The same; where there is none and we may (root on Debian), installs one first. */
export function findOrInstallChromium(): string | undefined {
  const found = findChromium()
  if (found !== undefined && existsSync(found)) return found
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!mayInstall || process.env['PLAYWRIGHT_CHROMIUM'] !== undefined) return undefined
  console.log('No Chromium here: installing Debian’s.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const command of [['update', '-q'], ['install', '-y', '-q', '--no-install-recommends', 'chromium']])
    spawnSync('apt-get', command, { stdio: 'inherit', env })
  return findChromium()
}
