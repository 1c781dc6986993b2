import { reportError } from '#app/http/incident.ts'
import { tend } from '#app/usecases/tick.ts'
import { asOperator } from './session.ts'
import { valueOf } from './terminal.ts'

await asOperator(async (context) => {
  const { sealed, errors } = valueOf(await tend(context))
  errors.forEach(reportError)
  if (errors.length > 0) process.exitCode = 1
  console.log(sealed === 0 ? 'Aucune urne à sceller.' : `Urnes scellées : ${sealed}.`)
})
