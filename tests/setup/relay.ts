import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface Received {
  from: string
  to: readonly string[]
  /** As it came over the wire. */
  source: string
  /** Under which name the sender greeted. */
  greeted: string
}

/** Answers a step of a dialogue with a refusal instead of taking it. */
export interface Answers {
  recipient?: (address: string) => string | undefined
  message?: () => string | undefined
  sender?: () => string | undefined
}

export interface Relay {
  port: number
  received: readonly Received[]
  /** How many connections it was asked for. */
  connections: () => number
  stop: () => Promise<void>
}

/** A real SMTP server on the loopback; `answers` refuse with lines such as `550 5.1.1 nobody`. */
export async function startRelay(
  answers: Answers = {},
  options: SMTPServerOptions & { port?: number } = {},
): Promise<Relay> {
  const received: Received[] = []
  let connections = 0
  const { port = 0, ...more } = options
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 10,
    onConnect: (_session, done) => {
      connections += 1
      done()
    },
    onMailFrom: (_address, _session, done) => done(refusalOf(answers.sender?.())),
    onRcptTo: ({ address }, _session, done) => done(refusalOf(answers.recipient?.(address))),
    onData: (stream, { envelope, hostNameAppearsAs }, done) => {
      void text(stream).then((source) => {
        const refusal = refusalOf(answers.message?.())
        if (refusal === null)
          received.push({
            from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
            to: envelope.rcptTo.map(({ address }) => address),
            source,
            greeted: String(hostNameAppearsAs),
          })
        done(refusal)
      })
    },
    ...more,
  })
  server.on('error', () => undefined)
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port')
  return {
    port: address.port,
    received,
    connections: () => connections,
    stop: () => new Promise((done) => server.close(() => done())),
  }
}

function refusalOf(line: string | undefined): Error | null {
  if (line === undefined) return null
  const [code = '', ...words] = line.split(' ')
  return Object.assign(new Error(words.join(' ')), { responseCode: Number(code) })
}

/** A header of a message, its folded lines joined. */
export function headerOf(source: string, name: string): string | undefined {
  const [head = ''] = source.split('\r\n\r\n')
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]
}

/** The words of a letter, decoded: as text, which stands beside the same as HTML. */
export function bodyOf(source: string): string {
  return contentOf(partOf(source, 'text/plain') ?? source)
}

/** The same words as HTML; undefined where a letter has none. */
export function htmlOf(source: string): string | undefined {
  const part = partOf(source, 'text/html')
  return part === undefined ? undefined : contentOf(part)
}

function partOf(source: string, type: string): string | undefined {
  const boundary = /boundary="([^"]+)"/.exec(headerOf(source, 'Content-Type') ?? '')?.[1]
  if (boundary === undefined) return undefined
  return source
    .split(`--${boundary}`)
    .map((part) => part.replace(/^\r\n/, ''))
    .find((part) => headerOf(part, 'Content-Type')?.startsWith(type))
}

function contentOf(source: string): string {
  const body = source.slice(source.indexOf('\r\n\r\n') + 4)
  const encoding = headerOf(source, 'Content-Transfer-Encoding')
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  return encoding === 'quoted-printable' ? bytesOf(body.replaceAll('=\r\n', '')).toString() : body
}

/** A header in encoded words, as people read it. */
export function decoded(header: string | undefined): string {
  return (header ?? '')
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/(?:=\?UTF-8\?[BQ]\?.*?\?=)+/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi)].map(([, kind, word = '']) =>
          kind?.toUpperCase() === 'B'
            ? Buffer.from(word, 'base64')
            : bytesOf(word.replaceAll('_', ' ')),
        ),
      ).toString(),
    )
}

/** Of ASCII with `=E9` for what is not. */
function bytesOf(quoted: string): Buffer {
  const bytes = quoted.replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1')
}
