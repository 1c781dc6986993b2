import { createI18n } from '#app/i18n/instance.ts'
import type { Refusal, Result } from '#app/domain/refusal.ts'

/** Ends the command with exit code 2 after one sentence for each reason, on standard error. */
export function stopWith(refusals: readonly Refusal[]): never {
  const { t } = createI18n('fr')
  for (const { code, field, details } of refusals) {
    const where = field === undefined ? '' : `${field} : `
    const why = details?.['why'] === undefined ? '' : ` (${details['why']})`
    console.error(`${where}${t(`refusal:${code}`, details ?? {})}${why}`)
  }
  process.exit(2)
}

/** The value, or the end of the command. */
export function valueOf<T>(result: Result<T>): T {
  return result.ok ? result.value : stopWith(result.refusals)
}

/** Ends the command with how to use it: as an answer to `--help`, else as a fault, with exit code 2. */
export function stopWithUsage(usage: string): never {
  if (process.argv.includes('--help')) {
    console.log(usage)
    process.exit(0)
  }
  console.error(usage)
  process.exit(2)
}
