import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { SignedToken } from '#app/domain/signed-token.ts'
import { castBallot, checkCredentials, checkReceipt, type Credential } from '#app/usecases/ballots.ts'
import { readConsultation } from '#app/usecases/consultations.ts'
import { issueSignature, readPublishedKey, requestVotingLink } from '#app/usecases/email-voting.ts'
import { cancelConsultation } from '#app/usecases/lifecycle.ts'
import { signBlinded } from '#app/usecases/blind-signature.ts'
import { tend } from '#app/usecases/tick.ts'
import { countIssued, findSigningKey } from '#db/registry/signing-key.ts'
import { countBallots, countSealedBallots } from '#db/urn/ballot.ts'
import {
  aBallot,
  aChangeKey,
  AFTER_VOTING,
  aSalt,
  aWorld,
  BEFORE_VOTING,
  cast,
  codesOf,
  expectOk,
  givenCodes,
  givenOpenConsultation,
  WHILE_VOTING,
  type Played,
  type World,
} from '#tests/factories/world.ts'
import {
  anAddress,
  blindedFor,
  givenLink,
  givenRight,
  linkSentTo,
  publishedKey,
} from '#tests/factories/voting-right.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'

const BY_EMAIL = { emailVoting: true }
const LAST_MOMENT = '2026-11-30T22:59:59.999Z'
const CLOSING = '2026-11-30T23:00:00.000Z'

describe.each(ENGINES)('voting with an address on %s', (engine) => {
  const stores = useStores(engine)

  async function given(overrides = {}) {
    const world = aWorld(stores(), 'smtp')
    const played = await givenOpenConsultation(world, { ...BY_EMAIL, ...overrides })
    return { world, played, address: played.address, publicly: world.as('public') }
  }

  function castBy(
    world: World,
    { consultation, address }: Played,
    credential: Credential,
    more: { changeKey?: string; replacing?: boolean; opinion?: number } = {},
  ) {
    const { changeKey = aChangeKey(), replacing = false, opinion = 0 } = more
    return castBallot(world.as('public'), address, credential, {
      ballot: aBallot(consultation, opinion),
      salt: aSalt(),
      changeKey,
      replacing,
    })
  }

  const count = ({ consultation }: Played) => countBallots(stores().urn, consultation.id)

  async function rowsOf(table: string): Promise<string> {
    return JSON.stringify((await everyRow(stores().registry)).get(table) ?? [])
  }

  describe('the link', () => {
    it('is sent to whoever asks, and to whoever asked already: the answer is the same', async () => {
      const { world, played, address, publicly } = await given()
      const email = anAddress()
      await givenRight(world, played, email)
      const fresh = await requestVotingLink(publicly, address, anAddress())
      const again = await requestVotingLink(publicly, address, email)
      expect(again).toEqual(fresh)
      const outbox = await rowsOf('outbox')
      expect(outbox).toContain('a déjà reçu un droit de vote')
      for (let more = 0; more < 5; more += 1)
        expect(await requestVotingLink(publicly, address, email)).toEqual(fresh)
      const letters = (await everyRow(stores().registry)).get('outbox') ?? []
      expect(letters.filter(({ recipient }) => recipient === email).length).toBeLessThanOrEqual(3)
    })

    it('leaves no address beside it, in clear or under a plain hash', async () => {
      const { world, played } = await given()
      const email = anAddress()
      await givenRight(world, played, email)
      const everything = JSON.stringify([...(await everyRow(stores().registry))])
      expect(everything).not.toContain(email)
      expect(everything).not.toContain(email.slice(0, 20))
    })

    it('serves one person whatever follows a plus sign, and in capitals too', async () => {
      const { world, played, address, publicly } = await given()
      const name = anAddress().split('@')[0]
      await givenRight(world, played, `${name}@exemple.test`)
      for (const same of [`${name}+deux@exemple.test`, `${name?.toUpperCase()}@Exemple.test`]) {
        const link = await givenLink(world, played, same.toLowerCase())
        const blinded = blindedFor(await publishedKey(world, played)).blinded
        expect(codesOf(await issueSignature(publicly, address, { link, blinded }))).toEqual([
          'token-issued',
        ])
      }
    })

    it('is not sent to what is no address', async () => {
      const { address, publicly } = await given()
      const ask = async (typed: string) => codesOf(await requestVotingLink(publicly, address, typed))
      for (const typed of ['', '   ']) expect(await ask(typed)).toEqual(['email-missing'])
      const two = 'deux@exemple.test, trois@exemple.test'
      for (const typed of ['personne', 'a@b', two, 'x'.repeat(400), 'a\0b@exemple.test'])
        expect(await ask(typed), typed).toEqual(['email-malformed'])
    })

    it('is not sent before voting, after it, or where nobody votes so', async () => {
      const { world, address, publicly } = await given()
      const ask = async () => codesOf(await requestVotingLink(publicly, address, anAddress()))
      world.setNow(BEFORE_VOTING)
      expect(await ask()).toEqual(['voting-not-begun'])
      world.setNow(CLOSING)
      expect(await ask()).toEqual(['voting-over'])
      const other = await given({ emailVoting: false })
      const refused = await requestVotingLink(other.publicly, other.address, anAddress())
      expect(codesOf(refused)).toEqual(['not-by-email'])
      const without = { colleges: other.played.consultation.colleges.slice(0, 2) }
      const third = await given(without)
      expect(codesOf(await requestVotingLink(third.publicly, third.address, anAddress()))).toEqual([
        'not-by-email',
      ])
    })

    it('goes by mail alone: where an administrator would hand it over, the vote does not open', async () => {
      const byHand = aWorld(stores())
      await expect(givenOpenConsultation(byHand, BY_EMAIL)).rejects.toThrow(
        'mail-missing emailVoting',
      )
      const { world, address } = await given()
      const unsent = { ...world.as('public'), mail: 'by-hand' } as const
      expect(codesOf(await requestVotingLink(unsent, address, anAddress()))).toEqual(['mail-missing'])
      expect(await rowsOf('voting_link')).not.toContain(address.consultation)
    })

    it('is over after a day, and with the vote', async () => {
      const { world, played, address, publicly } = await given()
      const blinded = blindedFor(await publishedKey(world, played)).blinded
      const link = await givenLink(world, played, anAddress())
      world.setNow('2026-11-11T08:00:00.000Z')
      expect(codesOf(await issueSignature(publicly, address, { link, blinded }))).toEqual([
        'voting-link-unknown',
      ])
      world.setNow(LAST_MOMENT)
      const late = await givenLink(world, played, anAddress())
      expectOk(await issueSignature(publicly, address, { link: late, blinded }))
      world.setNow(CLOSING)
      expect(codesOf(await issueSignature(publicly, address, { link: late, blinded }))).toEqual([
        'voting-over',
      ])
    })

    it('keeps the hour at which it ends, not the moment at which an address was typed', async () => {
      const { world, played } = await given()
      world.setNow('2026-11-10T08:17:23.456Z')
      await givenLink(world, played, anAddress())
      const rows = (await everyRow(stores().registry)).get('voting_link') ?? []
      const [link] = rows.filter((row) => row['consultation_id'] === played.consultation.id)
      expect(link?.['expires_at']).toBe('2026-11-11T09:00:00.000Z')
    })

    it('of another consultation signs nothing here', async () => {
      const [here, there] = [await given(), await given()]
      const link = await givenLink(there.world, there.played, anAddress())
      const blinded = blindedFor(await publishedKey(here.world, here.played)).blinded
      for (const wrong of [link, 'inconnu', '', '\0', 'x'.repeat(5_000)])
        expect(
          codesOf(await issueSignature(here.publicly, here.address, { link: wrong, blinded })),
        ).toEqual(['voting-link-unknown'])
    })
  })

  describe('the signature', () => {
    it('is given again for the same message, after an answer was lost, and for no other', async () => {
      const { world, played, address, publicly } = await given()
      const link = await givenLink(world, played, anAddress())
      const key = await publishedKey(world, played)
      const { blinded } = blindedFor(key)
      const first = expectOk(await issueSignature(publicly, address, { link, blinded }))
      expect(expectOk(await issueSignature(publicly, address, { link, blinded }))).toEqual(first)
      const other = blindedFor(key).blinded
      expect(codesOf(await issueSignature(publicly, address, { link, blinded: other }))).toEqual([
        'token-issued',
      ])
    })

    it('is given once to one address that asks from everywhere at once', async () => {
      const { world, played, address, publicly } = await given()
      const email = anAddress()
      expectOk(await requestVotingLink(publicly, address, email))
      const one = await linkSentTo(world, email)
      expectOk(await requestVotingLink(publicly, address, email))
      const links = [one, await linkSentTo(world, email)]
      const key = await publishedKey(world, played)
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          issueSignature(publicly, address, {
            link: links[index % 2] ?? '',
            blinded: blindedFor(key).blinded,
          }),
        ),
      )
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(new Set(outcomes.flatMap(codesOf))).toEqual(new Set(['token-issued']))
      const { councilId, id } = played.consultation
      expect(await countIssued(stores().registry, councilId, id)).toBe(1)
    })

    it('is put under nothing but a number of its own length below the modulus', async () => {
      const { world, played, address, publicly } = await given()
      const link = await givenLink(world, played, anAddress())
      for (const blinded of [
        '',
        'ab'.repeat(192),
        `${'0'.repeat(768)}0`,
        'AB'.repeat(384),
        'z'.repeat(768),
        'ff'.repeat(384),
        'ab'.repeat(100_000),
      ])
        expect(codesOf(await issueSignature(publicly, address, { link, blinded }))).toEqual([
          'blinded-malformed',
        ])
      const { councilId, id } = played.consultation
      expect(await countIssued(stores().registry, councilId, id)).toBe(0)
    })
  })

  describe('the right to vote', () => {
    it('casts one ballot in the citizens’ college, and no second', async () => {
      const { world, played, address, publicly } = await given()
      const token = await givenRight(world, played)
      expectOk(await checkCredentials(publicly, address, { token }))
      const { receipt } = expectOk(await castBy(world, played, { token }))
      expect(expectOk(await checkReceipt(publicly, address, receipt))).toBe('counted')
      const rows = (await everyRow(stores().urn)).get('ballot') ?? []
      expect(rows.find(({ id }) => id === receipt.ballotId)?.['college']).toBe('citoyens')
      expect(codesOf(await castBy(world, played, { token }))).toEqual(['token-used'])
      expect(codesOf(await checkCredentials(publicly, address, { token }))).toEqual(['token-used'])
      expect(await count(played)).toBe(1)
    })

    it('is used without a word to the registry', async () => {
      const { world, played, address, publicly } = await given()
      const token = await givenRight(world, played)
      const before = await everyRow(stores().registry)
      const changeKey = aChangeKey()
      expectOk(await checkCredentials(publicly, address, { token }))
      const { receipt } = expectOk(await castBy(world, played, { token }, { changeKey }))
      const { ballotId } = receipt
      expectOk(await castBy(world, played, { ballotId }, { changeKey, replacing: true, opinion: 3 }))
      expectOk(await checkReceipt(publicly, address, receipt))
      expect(await everyRow(stores().registry)).toEqual(before)
    })

    it('cast from everywhere at once leaves one ballot', async () => {
      const { world, played } = await given()
      const token = await givenRight(world, played)
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => castBy(world, played, { token })),
      )
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(new Set(outcomes.flatMap(codesOf))).toEqual(new Set(['token-used']))
      expect(await count(played)).toBe(1)
    })

    it('sent again after a lost answer gives the same receipt', async () => {
      const { world, played, address, publicly } = await given()
      const token = await givenRight(world, played)
      const ballot = aBallot(played.consultation, 2)
      const casting = { ballot, salt: aSalt(), changeKey: aChangeKey(), replacing: false }
      const first = expectOk(await castBallot(publicly, address, { token }, casting))
      expect(expectOk(await castBallot(publicly, address, { token }, casting))).toEqual(first)
      expect(await count(played)).toBe(1)
    })

    it('is changed with receipt and change key, and with nothing less', async () => {
      const { world, played, address, publicly } = await given()
      const token = await givenRight(world, played)
      const changeKey = aChangeKey()
      const { receipt } = expectOk(await castBy(world, played, { token }, { changeKey }))
      const { ballotId } = receipt
      expectOk(await checkCredentials(publicly, address, { ballotId, changeKey }))
      const wrong = { changeKey: aChangeKey(), replacing: true }
      expect(codesOf(await castBy(world, played, { ballotId }, wrong))).toEqual(['change-key-wrong'])
      expect(codesOf(await castBy(world, played, { token }, wrong))).toEqual(['change-key-wrong'])
      const stranger = { ballotId: 'ab'.repeat(32) }
      const right = { changeKey, replacing: true, opinion: 3 }
      expect(codesOf(await castBy(world, played, stranger, right))).toEqual(['ballot-unknown'])
      const changed = expectOk(await castBy(world, played, { ballotId }, right))
      expect(changed).toMatchObject({ replaced: true, receipt: { ballotId } })
      expect(expectOk(await checkReceipt(publicly, address, receipt))).toBe('replaced')
      expect(await count(played)).toBe(1)
    })

    it('a receipt alone puts no ballot into the urn, whatever the form claims', async () => {
      const { world, played } = await given()
      const claim = { ballotId: 'cd'.repeat(32) }
      expect(codesOf(await castBy(world, played, claim))).toEqual(['ballot-unknown'])
      expect(await count(played)).toBe(0)
    })

    it('a ballot cast by code is not changed with its receipt: the code is asked for', async () => {
      const { world, played, address } = await given()
      const [code = ''] = await givenCodes(world, address, 'usagers', 1)
      const changeKey = aChangeKey()
      const { receipt } = expectOk(await cast(world, played, code, { changeKey }))
      const { ballotId } = receipt
      expect(
        codesOf(await castBy(world, played, { ballotId }, { changeKey, replacing: true })),
      ).toEqual(['change-key-wrong'])
    })

    it('is refused when it is forged, swapped, or of another consultation', async () => {
      const [here, there] = [await given(), await given()]
      const [own, foreign] = [
        await givenRight(here.world, here.played),
        await givenRight(there.world, there.played),
      ]
      const another = await givenRight(here.world, here.played)
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
      const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
      const self = blindedFor(spki)
      const forged: readonly SignedToken[] = [
        foreign,
        { prepared: own.prepared, signature: another.signature },
        { prepared: own.prepared.replace(/..$/, (end) => (end === '00' ? '01' : '00')), signature: own.signature },
        { prepared: own.prepared, signature: '00'.repeat(384) },
        { prepared: own.prepared, signature: 'ff'.repeat(384) },
        self.unblind(signBlinded({ privateKey, publicKey }, self.blinded)),
      ]
      for (const token of forged)
        expect(codesOf(await castBy(here.world, here.played, { token }))).toEqual(['token-refused'])
      expect(await count(here.played)).toBe(0)
      expectOk(await castBy(here.world, here.played, { token: own }))
    })

    it('votes until the closing instant, not at it', async () => {
      const { world, played } = await given()
      const [one, other] = [await givenRight(world, played), await givenRight(world, played)]
      world.setNow(LAST_MOMENT)
      expectOk(await castBy(world, played, { token: one }))
      world.setNow(CLOSING)
      expect(codesOf(await castBy(world, played, { token: other }))).toEqual(['voting-over'])
    })
  })

  describe('the key', () => {
    it('is published and journalled when the consultation opens, before anybody votes', async () => {
      const { world, played, address, publicly } = await given()
      world.setNow(BEFORE_VOTING)
      const key = expectOk(await readPublishedKey(publicly, address))
      expect(key?.keyHash).toMatch(/^[0-9a-f]{64}$/)
      expect(expectOk(await readConsultation(publicly, address)).signingKeyHash).toBe(key?.keyHash)
      const journal = (await everyRow(stores().registry)).get('journal_entry') ?? []
      const entry = journal.find(
        ({ act, subject }) =>
          act === 'signing-key-published' && subject === played.consultation.id,
      )
      expect(String(entry?.['details'])).toContain(key?.keyHash)
      expect(String(entry?.['at']) < played.consultation.calendar.voting.opensAt).toBe(true)
    })

    it('is kept encrypted: neither store nor server secret alone opens it', async () => {
      const { world, played, address, publicly } = await given()
      const { councilId, id } = played.consultation
      const stored = await findSigningKey(stores().registry, councilId, id, 'citoyens')
      const bytes = Buffer.from(stored?.privateKey ?? '', 'base64')
      expect(bytes.length).toBeGreaterThan(1_500)
      // What every unencrypted PKCS #8 key of this kind holds: the object identifier of RSA.
      expect(bytes.includes(Buffer.from('2a864886f70d010101', 'hex'))).toBe(false)
      const link = await givenLink(world, played, anAddress())
      const blinded = blindedFor(await publishedKey(world, played)).blinded
      const elsewhere = { ...publicly, serverSecret: new Uint8Array(32).fill(7) }
      // With another secret the address’s link is found all the same: only the key stays shut.
      await expect(issueSignature(elsewhere, address, { link, blinded })).rejects.toThrow()
    })

    it('is destroyed at sealing with links and eligibility rows, which the journal tells', async () => {
      const { world, played, address, publicly } = await given()
      const { councilId, id } = played.consultation
      const tokens = [await givenRight(world, played), await givenRight(world, played)]
      const waiting = await givenLink(world, played, anAddress())
      for (const token of tokens) expectOk(await castBy(world, played, { token }))
      const blinded = blindedFor(await publishedKey(world, played)).blinded
      world.setNow(AFTER_VOTING)
      expectOk(await tend(world.as('clock')))
      expect(await countSealedBallots(stores().urn, id)).toBe(2)
      const rows = await everyRow(stores().registry)
      for (const table of ['eligibility', 'voting_link', 'consultation_seed', 'participation_code'])
        expect((rows.get(table) ?? []).filter((row) => row['consultation_id'] === id)).toEqual([])
      const key = await findSigningKey(stores().registry, councilId, id, 'citoyens')
      expect(key).toMatchObject({ privateKey: null })
      expect(await countIssued(stores().registry, councilId, id)).toBe(2)
      const acts = (rows.get('journal_entry') ?? [])
        .filter(({ subject }) => subject === id)
        .map(({ act }) => act)
      expect(acts).toContain('credentials-destroyed')
      world.setNow(WHILE_VOTING)
      expect(codesOf(await issueSignature(publicly, address, { link: waiting, blinded }))).toEqual([
        'voting-over',
      ])
      expect(expectOk(await readPublishedKey(publicly, address))).not.toBeNull()
    })

    it('is destroyed with a vote that is cancelled', async () => {
      const { world, played, address } = await given()
      const { councilId, id } = played.consultation
      await givenRight(world, played)
      const email = anAddress()
      expectOk(await requestVotingLink(world.as('public'), address, email))
      expect(await rowsOf('outbox')).toContain(email)
      expectOk(await cancelConsultation(world.as('operator'), address, 'Une erreur de calendrier'))
      const rows = await everyRow(stores().registry)
      for (const table of ['eligibility', 'voting_link', 'consultation_seed', 'participation_code'])
        expect((rows.get(table) ?? []).filter((row) => row['consultation_id'] === id)).toEqual([])
      const key = await findSigningKey(stores().registry, councilId, id, 'citoyens')
      expect(key).toMatchObject({ privateKey: null })
      expect(await rowsOf('outbox')).not.toContain(email)
    })

    it('is drawn for no vote that goes by code alone', async () => {
      const { played, publicly, address } = await given({ emailVoting: false })
      expect(expectOk(await readPublishedKey(publicly, address))).toBeNull()
      const { councilId, id } = played.consultation
      expect(await findSigningKey(stores().registry, councilId, id, 'citoyens')).toBeUndefined()
    })
  })
})
