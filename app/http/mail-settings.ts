import { isIP } from 'node:net'
import { z } from 'zod'

/** How to reach the relay that takes our mail, and in whose name. */
export interface MailSettings {
  host: string
  port: number
  /** Before anything is said, demanded after the greeting, or (a relay on this machine or network) not at all. */
  encryption: 'from-the-start' | 'demanded' | 'none'
  credentials?: { user: string; password: string }
  sender: { name: string; address: string }
}

type Relay = Omit<MailSettings, 'sender'>

const USUAL_PORTS = { 'smtp:': 587, 'smtps:': 465 } as const
const USUAL_NAME = 'Concerto'
/** One address, alone or after a name: `Concerto <participer@exemple.org>`. */
const SENDER = /^(?:"?([^"<>@\p{Cc}]*)(?:"\s*)?<([^<>]*)>|([^<>]*))$/u
const ADDRESS = /^[^\s\p{Cc}@<>"(),:;\\]+@[^\s\p{Cc}@<>"(),:;\\]+$/u

/** `SMTP_URL`: no reason quotes what was given, which may hold a password. */
export const SMTP_URL = z.string().transform((text, context): Relay => {
  const relay = readRelay(text)
  if (typeof relay !== 'string') return relay
  context.addIssue({ code: 'custom', message: relay })
  return z.NEVER
})

/** `MAIL_FROM`: who the letters come from. */
export const MAIL_FROM = z.string().transform((text, context): MailSettings['sender'] => {
  const [, name = '', named, alone = ''] = SENDER.exec(text.trim()) ?? []
  const address = (named ?? alone).trim()
  if (ADDRESS.test(address)) return { name: name.trim() || USUAL_NAME, address }
  context.addIssue({
    code: 'custom',
    message: 'expects one address, alone or after a name: Concerto <participer@example.org>',
  })
  return z.NEVER
})

/** The relay of an address, or why there is none. */
function readRelay(text: string): Relay | string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || !url.hostname)
    return 'expects smtp://host:port or smtps://host:port, with user:password@ before the host if need be'
  if (!['', '/'].includes(url.pathname) || url.hash !== '' || !['', '?tls=none'].includes(url.search))
    return 'expects nothing after the port but ?tls=none'
  const credentials = credentialsOf(url)
  if (credentials === null) return 'expects a user and a password, both or neither, percent-encoded'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const encryption = encryptionOf(url, host)
  if (encryption === null) return 'expects no ?tls=none where smtps:// asks for TLS'
  if (encryption === 'none' && credentials !== undefined && !isThisMachine(host))
    return 'expects no password with ?tls=none: it would travel in clear'
  const port = url.port === '' ? USUAL_PORTS[url.protocol] : Number(url.port)
  return { host, port, encryption, ...(credentials && { credentials }) }
}

/** Undefined where there are none, null where they are halved or illegible. */
function credentialsOf({ username, password }: URL): MailSettings['credentials'] | null {
  if (username === '' && password === '') return undefined
  if (username === '' || password === '') return null
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) }
  } catch {
    return null
  }
}

function encryptionOf({ protocol, search }: URL, host: string): MailSettings['encryption'] | null {
  const none = search === '?tls=none'
  if (protocol === 'smtps:') return none ? null : 'from-the-start'
  return none || isThisMachine(host) ? 'none' : 'demanded'
}

/** What is said to this very machine passes no wire. */
function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
