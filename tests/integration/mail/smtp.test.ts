import { hostname } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import type { MailFailure } from '#app/domain/mail.ts'
import type { MailSettings } from '#app/http/mail-settings.ts'
import { createMailer, type Mailer } from '#app/mail/smtp.ts'
import { anId } from '#tests/factories/consultation.ts'
import {
  bodyOf,
  decoded,
  headerOf,
  htmlOf,
  startRelay,
  type Answers,
  type Relay,
} from '#tests/setup/relay.ts'

const SENDER = { name: 'Concerto – Val d’Aubrelle', address: 'participer@aubrelle.example' }

describe('a letter on its way to the relay', () => {
  const open: (Mailer | Relay)[] = []
  afterEach(async () => {
    for (const one of open.splice(0)) await ('stop' in one ? one.stop() : one.close())
  })

  async function aRelay(answers: Answers = {}, options: Parameters<typeof startRelay>[1] = {}) {
    const relay = await startRelay(answers, options)
    open.unshift(relay)
    return relay
  }

  function aMailer(port: number, settings: Partial<MailSettings> = {}, more = {}) {
    const relay = { host: '127.0.0.1', port, encryption: 'none', sender: SENDER } as const
    const mailer = createMailer({ ...relay, ...settings }, more)
    open.unshift(mailer)
    return mailer
  }

  const aLetter = (overrides = {}) => ({
    id: anId(),
    recipient: 'elodie@exemple.example',
    subject: 'Un nouveau mot de passe pour Concerto – accès à l’été',
    body: `Bonjour Élodie,\n\nOuvrez cette adresse :\nhttps://exemple.example/espace/lien/${'x'.repeat(90)}\n\nÀ bientôt = fin.`,
    ...overrides,
  })

  it('arrives word for word, in French, from the one who sends and to the one who reads', async () => {
    const relay = await aRelay()
    const letter = aLetter()
    expect(await aMailer(relay.port).deliver(letter)).toBeNull()
    const [{ from, to, source } = { from: '', to: [], source: '' }] = relay.received
    expect({ from, to }).toEqual({ from: SENDER.address, to: [letter.recipient] })
    expect(bodyOf(source).replaceAll('\r\n', '\n').trimEnd()).toBe(letter.body)
    expect(decoded(headerOf(source, 'Subject'))).toBe(letter.subject)
    expect(decoded(headerOf(source, 'From'))).toContain(SENDER.name)
    expect(headerOf(source, 'From')).toContain(`<${SENDER.address}>`)
    expect(headerOf(source, 'To')).toBe(letter.recipient)
    expect(headerOf(source, 'Content-Type')).toMatch(/^multipart\/alternative;/)
    expect(headerOf(source, 'Auto-Submitted')).toBe('auto-generated')
    expect(headerOf(source, 'Content-Language')).toBe('fr')
  })

  it('can be stopped by one click of the mail program, where it says how', async () => {
    const relay = await aRelay()
    const unsubscribe = 'https://concerto.example/clsm/aubrelle/abonnement/secret-qui-arrete-les-nouvelles'
    await aMailer(relay.port).deliver({ ...aLetter(), unsubscribe })
    const source = relay.received[0]?.source ?? ''
    expect(headerOf(source, 'List-Unsubscribe')?.replaceAll(/\s/g, '')).toBe(`<${unsubscribe}>`)
    expect(headerOf(source, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  })

  it('tells neither the machine nor the program it comes from, and nothing that follows its reader', async () => {
    const relay = await aRelay()
    const letter = aLetter()
    await aMailer(relay.port).deliver(letter)
    const [received] = relay.received
    const head = received?.source.split('\r\n\r\n')[0] ?? ''
    expect(received?.greeted).toBe('aubrelle.example')
    expect(headerOf(head, 'Message-ID')).toBe(`<${letter.id}@aubrelle.example>`)
    expect(head.toLowerCase()).not.toContain(hostname().toLowerCase())
    expect(head).not.toMatch(/nodemailer|localhost|127\.0\.0\.1/i)
    expect(htmlOf(received?.source ?? '')).not.toMatch(/<(?:img|link|script|style|iframe|form)|url\(|@import|src=/i)
    const names = head.replaceAll(/\r\n[ \t]+/g, ' ').match(/^[\w-]+(?=:)/gm)
    expect(names?.sort()).toEqual([
      'Auto-Submitted',
      'Content-Language',
      'Content-Type',
      'Date',
      'From',
      'MIME-Version',
      'Message-ID',
      'Subject',
      'To',
      'X-Auto-Response-Suppress',
    ])
  })

  it('says the same as HTML: a title, paragraphs, links, in French', async () => {
    const relay = await aRelay()
    const letter = aLetter({
      body: 'Bonjour <Élodie> & co,\n\nOuvrez :\nhttps://exemple.example/espace/lien/a?b=1&c="2"\n\nÀ bientôt.',
    })
    await aMailer(relay.port).deliver(letter)
    const html = htmlOf(relay.received[0]?.source ?? '') ?? ''
    expect(html).toContain('<html lang="fr">')
    expect(html).toContain(`<h1 style="font-size:22px;line-height:1.3">${letter.subject}</h1>`)
    expect(html.match(/<p>/g)).toHaveLength(3)
    expect(html).toContain('<p>Bonjour &lt;Élodie&gt; &amp; co,</p>')
    expect(html).toContain('href="https://exemple.example/espace/lien/a?b=1&amp;c="')
    expect(html.match(/https?:/g)).toHaveLength(2)
  })

  it('what somebody typed adds no header and no recipient', async () => {
    const relay = await aRelay()
    const mailer = aMailer(relay.port)
    await mailer.deliver(aLetter({ subject: 'Titre\r\nBcc: autre@exemple.example' }))
    for (const recipient of [
      'a@exemple.example>, <autre@exemple.example',
      'a@exemple.example\r\nRCPT TO:<autre@exemple.example>',
    ])
      expect(await mailer.deliver(aLetter({ recipient }))).toBe('recipient-refused')
    await mailer.deliver(aLetter({ body: 'Un\r\n.\r\nRCPT TO:<autre@exemple.example>' }))
    for (const { to, source } of relay.received) {
      expect(to).toEqual(['elodie@exemple.example'])
      expect(headerOf(source, 'Bcc')).toBeUndefined()
    }
    expect(relay.received).toHaveLength(2)
  })

  it('letters that follow one another share a connection', async () => {
    const relay = await aRelay()
    const mailer = aMailer(relay.port)
    for (let letter = 0; letter < 5; letter += 1) await mailer.deliver(aLetter())
    expect(relay.received).toHaveLength(5)
    expect(relay.connections()).toBe(1)
  })

  it.for<[keyof Answers, string, MailFailure]>([
    ['recipient', '550 5.1.1 <elodie@exemple.example> unknown', 'recipient-refused'],
    ['recipient', '553 Mailbox name not allowed', 'recipient-refused'],
    ['recipient', '450 4.2.1 greylisted', 'postponed'],
    ['recipient', '554 5.7.1 Relay access denied', 'settings-wrong'],
    ['recipient', '530 Authentication required', 'settings-wrong'],
    ['sender', '553 5.7.1 not your address', 'settings-wrong'],
    ['sender', '451 later', 'postponed'],
    ['message', '554 5.7.1 looks like spam', 'message-refused'],
    ['message', '452 4.3.1 full', 'postponed'],
    ['recipient', '421 4.3.2 closing', 'unreachable'],
  ])('%s: %s is understood as %s', async ([step, line, failure]) => {
    const relay = await aRelay({ [step]: () => line })
    expect(await aMailer(relay.port).deliver(aLetter())).toBe(failure)
    expect(relay.received).toEqual([])
  })

  it('one refused address does not keep the next letter from going', async () => {
    const recipient = (address: string) => (address.startsWith('elodie') ? '550 no' : undefined)
    const relay = await aRelay({ recipient })
    const mailer = aMailer(relay.port)
    expect(await mailer.deliver(aLetter())).toBe('recipient-refused')
    expect(await mailer.deliver(aLetter({ recipient: 'b@exemple.example' }))).toBeNull()
  })

  it('a relay that is down is unreachable, and found again once it is back', async () => {
    const relay = await aRelay()
    const mailer = aMailer(relay.port)
    expect(await mailer.deliver(aLetter())).toBeNull()
    await relay.stop()
    open.splice(open.indexOf(relay), 1)
    expect(await mailer.deliver(aLetter())).toBe('unreachable')
    const again = await aRelay({}, { port: relay.port })
    expect(await mailer.deliver(aLetter())).toBeNull()
    expect(again.received).toHaveLength(1)
  })

  it('a relay that does not answer is not waited for, nor one that is left', async () => {
    const silent = await aRelay({}, { onMailFrom: () => undefined })
    expect(await aMailer(silent.port, {}, { longest: 100 }).deliver(aLetter())).toBe('unreachable')
    const mailer = aMailer(silent.port)
    const under = mailer.deliver(aLetter())
    setTimeout(() => mailer.close(), 50)
    expect(await under).toBe('unreachable')
  })

  it('nothing is said in clear to a relay that offers no TLS where TLS is demanded', async () => {
    const heard: string[] = []
    const relay = await aRelay({
      sender: () => {
        heard.push('sender')
        return undefined
      },
    })
    const mailer = aMailer(relay.port, { encryption: 'demanded' })
    expect(await mailer.deliver(aLetter())).toBe('settings-wrong')
    expect(heard).toEqual([])
  })

  it.for([
    ['demanded', {}],
    ['from-the-start', { secure: true }],
  ] as const)('nothing is said to a relay that nobody vouches for: TLS %s', async ([encryption, options]) => {
    const heard: string[] = []
    const sender = () => {
      heard.push('sender')
      return undefined
    }
    const relay = await aRelay({ sender }, { ...options, disabledCommands: [] })
    const mailer = aMailer(relay.port, { host: 'localhost', encryption })
    expect(await mailer.deliver(aLetter())).toBe('settings-wrong')
    expect(heard).toEqual([])
  })

  it('a wrong password is the relay’s affair, and is not in what is reported', async () => {
    const relay = await aRelay(
      {},
      {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: ({ password }, _session, done) =>
          password === 'juste' ? done(null, { user: 'concerto' }) : done(new Error('no')),
      },
    )
    const mailer = (password: string) =>
      aMailer(relay.port, { credentials: { user: 'concerto', password } })
    expect(await mailer('faux').deliver(aLetter())).toBe('settings-wrong')
    expect(await mailer('juste').deliver(aLetter())).toBeNull()
  })
})
