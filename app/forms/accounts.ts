import { readEmail } from '#app/domain/account.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { textOf, typedFields } from './fields.ts'

const HERE = 'http://here.invalid'
/** Where one comes from by signing in or out leads nowhere afterwards. */
const DOORS = /^\/espace\/(connexion|deconnexion|lien|mot-de-passe-oublie)(\/|$)/

/** Where to go after signing in: a page under `/espace`, or null for anything else. */
export function readReturn(value: unknown): string | null {
  if (typeof value !== 'string' || !value.startsWith('/espace/') || !URL.canParse(value, HERE))
    return null
  const { origin, pathname, search } = new URL(value, HERE)
  const here = origin === HERE && pathname.startsWith('/espace/') && !pathname.includes('//')
  return here && !DOORS.test(pathname) && !pathname.endsWith('.data') ? pathname + search : null
}

/** A password as typed, spaces included. It is never given back. */
export function passwordIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 2_000) : ''
}

export interface Credentials {
  email: string
  password: string
}

/** The sign-in form. The address is given back as typed, the password never. */
export function readSignIn(form: FormData): { typed: string; credentials: Result<Credentials> } {
  const typed = textOf(typedFields(form), 'email')
  const password = passwordIn(form, 'password')
  const email = readEmail(typed)
  const faults: readonly Refusal[] = [
    ...(email.ok ? [] : email.refusals),
    ...(password === '' ? [refusal('password-missing', { field: 'password' })] : []),
  ]
  const credentials = email.ok ? accepted({ email: email.value, password }) : email
  return { typed, credentials: faults.length > 0 ? refused(...faults) : credentials }
}

/** The form by which a link to a new password is asked for, and what was typed. */
export function readAsking(form: FormData): { typed: string; email: Result<string> } {
  const typed = textOf(typedFields(form), 'email')
  return { typed, email: readEmail(typed) }
}
