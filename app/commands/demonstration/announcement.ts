import { formatSecret } from '#app/domain/secret.ts'
import type { Settings } from '#app/http/env.ts'
import {
  ACTIONS_2026,
  COLLECTING,
  PARTICIPATORY_BUDGET,
  PRIORITIES_2027,
  WAITING_ROOM,
} from './consultations.ts'
import { COUNCIL } from './content.ts'
import { signIns } from './people.ts'
import { codesToTry, trackingCodesToTry } from './secrets-to-try.ts'

/** What the demonstration says once it runs: where it is, and all that one needs to try it. */
export function announcement(settings: Settings): string {
  const { publicUrl, dataDirectory, serverSecret, port } = settings
  const council = `${publicUrl}/clsm/${COUNCIL.slug}`
  const consultation = (slug: string) => `${council}/consultations/${slug}`
  const people = signIns(serverSecret).map(({ role, email, password }) => [role, email, password])
  const codes = codesToTry(settings).map(({ college, codes }) => [
    college,
    ...codes.map(formatSecret),
  ])
  const tracking = trackingCodesToTry(settings).map(({ consultation: slug, says, code }) => [
    formatSecret(code),
    says,
    `${consultation(slug)}/suivi`,
  ])
  return `
Concerto est en marche, en démonstration${'\u00a0'}: ${publicUrl}
(deux conseils fictifs, dans ${dataDirectory}${'\u202f'}; «${'\u00a0'}npm run demo -- --reset${'\u00a0'}» recommence à zéro)

  Le conseil        ${council}
  Voter             ${consultation(PRIORITIES_2027.slug)}/voter
  Classer           ${consultation(WAITING_ROOM.slug)}/voter
  Choisir un budget ${consultation(PARTICIPATORY_BUDGET.slug)}/voter
  Proposer          ${consultation(COLLECTING.slug)}/proposer
  Les décisions     ${consultation(ACTIONS_2026.slug)}/suites
  L’équipe          ${publicUrl}/espace/connexion

Se connecter (les mots de passe ne valent que pour cette installation)${'\u00a0'}:
${table(people)}

Codes de participation à essayer, un vote chacun dans chaque consultation ci-dessus${'\u00a0'}:
${table(codes)}

Ou voter avec une adresse e-mail, n’importe laquelle${'\u00a0'}: le message arrive dans ${publicUrl}/espace/plateforme/messages (administration).
  Par e-mail        ${consultation(PRIORITIES_2027.slug)}/voter/adresse

Codes de suivi à essayer${'\u00a0'}:
${table(tracking)}

D’autres codes de participation${'\u00a0'}:
  DATA_DIR=${dataDirectory} PORT=${port} npm run -s codes -- --council ${COUNCIL.slug} --consultation ${PRIORITIES_2027.slug} --college usagers --count 5
Ctrl+C pour arrêter.`
}

/** Rows of words in columns as wide as their longest word. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((word, column) => Math.max(widest[column] ?? 0, word.length)),
    [],
  )
  return rows
    .map((row) => `  ${row.map((word, column) => word.padEnd(widths[column] ?? 0)).join('   ')}`)
    .map((line) => line.trimEnd())
    .join('\n')
}
