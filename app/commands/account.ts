import { parseArgs } from 'node:util'
import { readEmail, readName } from '#app/domain/account.ts'
import type { Link } from '#app/domain/letter.ts'
import type { Settings } from '#app/http/env.ts'
import { linkAddress } from '#app/i18n/letters.ts'
import { inviteAdministrator, resetAccount } from '#app/usecases/account-keeping.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { asOperator } from './session.ts'
import { stopWithUsage, valueOf } from './terminal.ts'

const USAGE = `Usage :
  npm run -s account -- invite --email ADRESSE --name NOM --administrator
  npm run -s account -- reset  --email ADRESSE
Écrit un lien qui sert une seule fois, pendant trois jours. Remettez-le à cette personne seulement.`

interface Options {
  email?: string
  name?: string
  administrator?: boolean
}

const ACTS = {
  /** Administrators only: the others are invited by those who name them, on their pages. */
  async invite(context: UseCaseContext, options: Options, { publicUrl }: Settings) {
    if (options.administrator !== true) return stopWithUsage(USAGE)
    const email = valueOf(readEmail(required(options.email)))
    const name = valueOf(readName(required(options.name)))
    const link = valueOf(await inviteAdministrator(context, { email, name }))
    return link === null
      ? 'Cette personne a déjà un compte : elle administre maintenant la plateforme.'
      : addressOf(link, publicUrl)
  },
  async reset(context: UseCaseContext, options: Options, { publicUrl }: Settings) {
    return addressOf(valueOf(await resetAccount(context, required(options.email))), publicUrl)
  },
}

function isAct(name: string): name is keyof typeof ACTS {
  return Object.hasOwn(ACTS, name)
}

function required(option: string | undefined): string {
  return option ?? stopWithUsage(USAGE)
}

function addressOf({ secret }: Link, publicUrl: string): string {
  return linkAddress(publicUrl, secret)
}

function readArguments() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      allowPositionals: true,
      options: { email: text, name: text, administrator: { type: 'boolean' } },
    })
  } catch {
    return stopWithUsage(USAGE)
  }
}

const { positionals, values } = readArguments()
const [name = ''] = positionals
const act = isAct(name) ? ACTS[name] : stopWithUsage(USAGE)
await asOperator(async (context, settings) => {
  console.log(await act(context, values, settings))
})
