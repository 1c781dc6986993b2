import { tend } from '#app/usecases/tick.ts'
import { asOperator } from './session.ts'
import { valueOf } from './terminal.ts'

await asOperator(async (context) => {
  const { sealed } = valueOf(await tend(context))
  console.log(sealed === 0 ? 'Aucune urne à sceller.' : `Urnes scellées : ${sealed}.`)
})
