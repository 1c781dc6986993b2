import { parseArgs } from 'node:util'
import { refusal } from '#app/domain/refusal.ts'
import { verifyUrns, type VerifiedUrn } from '#app/usecases/sealed-urn.ts'
import { asOperator } from './session.ts'
import { stopWith, stopWithUsage, valueOf } from './terminal.ts'

const USAGE = `Usage :
  npm run -s verify [-- [--council C [--consultation K [--root EMPREINTE]]]]
Recalcule l’empreinte des urnes scellées et la compare à celle du registre.
--root : l’empreinte notée ailleurs (procès-verbal, page publique), pour cette consultation.`

const { council, consultation, root: typed } = readArguments()
const noted = typed?.replace(/\s/g, '').toLowerCase()
if (consultation !== undefined && council === undefined) stopWithUsage(USAGE)
if (noted !== undefined && consultation === undefined) stopWithUsage(USAGE)
if (noted !== undefined && !/^[0-9a-f]{64}$/.test(noted))
  stopWith([refusal('field-invalid', { field: '--root' })])

await asOperator(async (context) => {
  const verified = valueOf(await verifyUrns(context, { council, consultation }))
  if (verified.length === 0) console.log('Aucune urne scellée.')
  for (const urn of verified) {
    const faults = faultsOf(urn)
    const told = [...faults, ...(urn.destroyedOn === null ? [] : [`détruite le ${urn.destroyedOn}`])]
    const root = urn.root === null ? '' : `, ${urn.root}`
    console.log(`${urn.council}/${urn.consultation} : ${told.join(' ; ') || 'intacte'}${root}`)
    if (faults.length > 0) process.exitCode = 1
  }
})

function faultsOf({ root, asRecorded, destroyedOn, destroyedEarly }: VerifiedUrn): readonly string[] {
  if (destroyedOn !== null)
    return [
      ...(destroyedEarly ? ['DÉTRUITE AVANT LA DATE que fixe la charte'] : []),
      ...(noted === undefined ? [] : ['plus rien à comparer à l’empreinte notée']),
    ]
  return [
    ...(asRecorded === false ? ['MODIFIÉE : ce n’est plus l’urne qui a été scellée'] : []),
    ...(asRecorded === null ? ['sans empreinte au registre'] : []),
    ...(noted !== undefined && noted !== root ? ['ce n’est PAS l’empreinte notée'] : []),
  ]
}

function readArguments() {
  const text = { type: 'string' } as const
  try {
    const options = { council: text, consultation: text, root: text }
    return parseArgs({ allowPositionals: false, options }).values
  } catch {
    return stopWithUsage(USAGE)
  }
}
