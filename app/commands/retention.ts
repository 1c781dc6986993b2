import { parseArgs } from 'node:util'
import { floorCount } from '#app/domain/floored-count.ts'
import { ERASED_KINDS } from '#app/domain/retention.ts'
import { reportError } from '#app/http/incident.ts'
import { data } from '#app/i18n/fr/data.ts'
import { tendAccounts } from '#app/usecases/account-keeping.ts'
import { applyRetention, readDue } from '#app/usecases/retention.ts'
import { destroyDueUrns } from '#app/usecases/urn-keeping.ts'
import { asOperator } from './session.ts'
import { stopWithUsage, valueOf } from './terminal.ts'

const USAGE = `Usage :
  npm run -s retention -- [--dry-run]
--dry-run : dit ce qui est à effacer, par sorte, sans rien effacer ni désigner personne.`

const { values } = readArguments()

await asOperator(async (context) => {
  if (values['dry-run'] === true) {
    const due = valueOf(await readDue(context))
    for (const kind of ERASED_KINDS) console.log(`${data.kind[kind]} : ${told(due[kind])}`)
    return
  }
  const errors = [
    ...valueOf(await applyRetention(context)),
    ...valueOf(await destroyDueUrns(context)),
  ]
  valueOf(await tendAccounts(context))
  errors.forEach(reportError)
  if (errors.length > 0) process.exitCode = 1
  else console.log('Ce qui était à son terme est effacé.')
})

/** A terminal is read over a shoulder, and logged: a small number would tell of somebody. */
function told(count: number): string {
  if (count === 0) return 'rien'
  const floored = floorCount(count)
  return floored === 0 ? 'quelque chose' : `au moins ${floored}`
}

function readArguments() {
  try {
    return parseArgs({ options: { 'dry-run': { type: 'boolean' } } })
  } catch {
    return stopWithUsage(USAGE)
  }
}
