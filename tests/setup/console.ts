import { afterEach } from 'vitest'

/**
 * What a test did not expect to be logged fails it. One that does expect it says so:
 * `vi.spyOn(console, 'error').mockImplementation(() => {})`.
 */
const unexpected: string[] = []

for (const level of ['error', 'warn'] as const) {
  const log = console[level].bind(console)
  console[level] = (...words: unknown[]) => {
    unexpected.push(`console.${level}: ${words.map(String).join(' ')}`)
    log(...words)
  }
}

afterEach(() => {
  const logged = unexpected.splice(0)
  if (logged.length > 0) throw new Error(`Logged without being expected:\n${logged.join('\n')}`)
})
