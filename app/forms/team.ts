import { readEmail, readName } from '#app/domain/account.ts'
import {
  attachmentOf,
  reasonsAgainstAttachment,
  type Naming,
  type Role,
  type TeamAct,
} from '#app/domain/membership.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { textOf, typedFields, type Typed } from './fields.ts'

/** Fields of the form by which somebody is named. */
export const NAMING_FIELDS = ['role', 'seat', 'organisation', 'relay', 'name', 'email'] as const

/** Reads one of the forms of a team's page, where one may name to `offered`, and what was typed. */
export function readTeamForm(
  form: FormData,
  offered: readonly Role[]
): { typed: Typed; act: Result<TeamAct> } {
  const typed = typedFields(form)
  const intent = typed['intent']
  if (intent === 'end' || intent === 'invite')
    return { typed, act: accepted({ kind: intent, membership: textOf(typed, 'membership') }) }
  const naming = readNaming(typed, offered)
  return { typed, act: naming.ok ? accepted({ kind: 'name', naming: naming.value }) : naming }
}

function readNaming(typed: Typed, offered: readonly Role[]): Result<Naming> {
  const email = readEmail(textOf(typed, 'email'))
  const name = readName(textOf(typed, 'name'))
  const role = offered.find((one) => one === typed['role'])
  const given = {
    seat: textOf(typed, 'seat'),
    organisation: textOf(typed, 'organisation'),
    relayId: textOf(typed, 'relay'),
  }
  const attachment = role === undefined ? {} : attachmentOf(role, given)
  const faults: readonly Refusal[] = [
    ...(role === undefined ? [refusal('role-missing', { field: 'role' })] : []),
    ...(role === undefined ? [] : reasonsAgainstAttachment(role, attachment)),
    ...(name.ok ? [] : name.refusals),
    ...(email.ok ? [] : email.refusals),
  ]
  if (faults.length > 0 || !email.ok || !name.ok || role === undefined) return refused(...faults)
  return accepted({ email: email.value, name: name.value, role, ...attachment })
}
