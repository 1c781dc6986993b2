import { createTransport, type SendMailOptions } from 'nodemailer'
import { z } from 'zod'
import { MEDIA_TYPES } from '#app/domain/file-type.ts'
import { letterAsHtml } from '#app/domain/letter-html.ts'
import { ATTEMPT_LENGTH_MS, type Deliver, type Mail, type MailFailure } from '#app/domain/mail.ts'
import type { MailSettings } from '#app/http/mail-settings.ts'

/** The way to the relay: one connection, kept between letters that follow one another. */
export interface Mailer {
  deliver: Deliver
  /** Ends the connection. A letter under way fails as `unreachable`, and is sent again later. */
  close: () => void
}

const ANSWER_MS = 20_000
const IDLE_MS = 30_000

/**
 * Opens no connection before the first letter. What the relay answers becomes one of our own words; its
 * own, which may quote an address, are neither kept nor printed.
 */
export function createMailer(
  { host, port, encryption, credentials, sender }: MailSettings,
  { longest = ATTEMPT_LENGTH_MS }: { longest?: number } = {},
): Mailer {
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1)
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    // A kept connection may have been dropped meanwhile; beyond that, trying again is the queue's business.
    maxRequeues: 1,
    host,
    port,
    secure: encryption === 'from-the-start',
    requireTLS: encryption === 'demanded',
    ignoreTLS: encryption === 'none',
    ...(credentials && { auth: { user: credentials.user, pass: credentials.password } }),
    // Said to the relay, and written by it into every letter: the name of this machine is nobody's business.
    name: domain,
    connectionTimeout: ANSWER_MS,
    dnsTimeout: ANSWER_MS,
    greetingTimeout: ANSWER_MS,
    socketTimeout: ANSWER_MS,
    idleTimeout: IDLE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  })
  const closing = new AbortController()

  return {
    deliver: async (mail) => {
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(longest)])
      try {
        await transport.sendMail({ ...composed(mail, sender, domain), signal })
        return null
      } catch (error) {
        return failureOf(error)
      }
    },
    close: () => {
      closing.abort()
      transport.close()
    },
  }
}

/** Text, and the same words as HTML; nothing that calls home. The id alone makes the letter's: whoever reads it twice sees it once. */
function composed(
  { id, recipient, subject, body, calendar, files = [], unsubscribe }: Mail,
  sender: MailSettings['sender'],
  domain: string,
): SendMailOptions {
  // As an object: of a text, several addresses may be read.
  const to = { name: '', address: recipient }
  return {
    envelope: { from: sender.address, to: [to] },
    from: sender,
    to,
    subject,
    text: `${body}\n`,
    html: letterAsHtml({ subject, body }),
    attachments: [
      ...(calendar === undefined
        ? []
        : [{ filename: 'seance.ics', content: calendar, contentType: 'text/calendar; charset=utf-8' }]),
      ...files.map(({ name, type, content }) => ({
        filename: name,
        content: Buffer.from(content),
        contentType: MEDIA_TYPES[type],
      })),
    ],
    messageId: `<${id}@${domain}>`,
    xMailer: false,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': 'fr',
      ...(unsubscribe !== undefined && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }
}

/** What nodemailer tells of an error; nothing where it is another's. */
const REPORTED = z
  .object({
    code: z.string().optional(),
    command: z.string().optional(),
    originalCode: z.string().optional(),
    /** The same letter would be refused again. */
    permanent: z.boolean().optional(),
    response: z.string().optional(),
    responseCode: z.number().optional(),
  })
  .catch({})
/** “Closing, come back”, for the whole connection. */
const CLOSING = 421
const SIGN_IN_FIRST = 530
/** RFC 3463: refused by policy, as a relay does to whoever it does not know. It is not the recipient's fault. */
const BY_POLICY = /^5\d\d[ -]5\.7\./
/** Node's and OpenSSL's words for a relay that cannot show who it is. */
const NOT_VOUCHED_FOR = /CERT|SIGNATURE|^ERR_(TLS|SSL)_/

function failureOf(error: unknown): MailFailure {
  const { code, command, originalCode = '', permanent, response = '', responseCode } =
    REPORTED.parse(error)
  if (code === 'EAUTH') return permanent === false ? 'postponed' : 'settings-wrong'
  if (code === 'ETLS' || NOT_VOUCHED_FOR.test(originalCode)) return 'settings-wrong'
  if (code === 'EENVELOPE' && command === 'API') return 'recipient-refused'
  if (responseCode === undefined || responseCode === CLOSING) return 'unreachable'
  if (permanent !== true) return 'postponed'
  if (code === 'EMESSAGE') return 'message-refused'
  const ours = responseCode === SIGN_IN_FIRST || BY_POLICY.test(response)
  return command === 'RCPT TO' && !ours ? 'recipient-refused' : 'settings-wrong'
}
