import { readEmail } from '#app/domain/account.ts'
import { refusal, refused, type Result } from '#app/domain/refusal.ts'

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

/** Text of a field as typed, up to a length that nobody reaches honestly. */
export function textOf(form: FormData, name: string, most = 2_000): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, most) : ''
}

export interface Credentials {
  email: string
  password: string
}

/** The sign-in form. The address is given back as typed, the password never. */
export function readSignIn(form: FormData): { typed: string; credentials: Result<Credentials> } {
  const typed = textOf(form, 'email')
  const password = textOf(form, 'password')
  const email = readEmail(typed)
  if (password !== '')
    return {
      typed,
      credentials: email.ok ? { ok: true, value: { email: email.value, password } } : email,
    }
  const missing = refusal('password-missing', { field: 'password' })
  return { typed, credentials: email.ok ? refused(missing) : refused(...email.refusals, missing) }
}
