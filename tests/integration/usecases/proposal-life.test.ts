import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ruling, RulingAct } from '#app/domain/moderation.ts'
import type { ProposalAct } from '#app/domain/proposal.ts'
import { addPriority } from '#app/usecases/consolidation.ts'
import { appealRefusal } from '#app/usecases/appeals.ts'
import { closeDistress, dismissDistress, referDistress } from '#app/usecases/distress.ts'
import { maskPassages } from '#app/usecases/masking.ts'
import { declineRefusal, moderate, readQueue } from '#app/usecases/moderation.ts'
import { answerModeration, reviseProposal, withdrawProposal } from '#app/usecases/tracking.ts'
import { findModerationRules, keepModerationRules } from '#db/registry/moderation-rules.ts'
import { endMembership, findStanding } from '#db/registry/membership.ts'
import { listSources } from '#db/registry/priority.ts'
import { findProposal } from '#db/registry/proposal.ts'
import { givenProposing, propose, WHILE_CONSOLIDATING, WORDS } from '#tests/factories/proposing.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores, type Engine } from '#tests/setup/databases.ts'

const ACTS = [
  'accept',
  'return',
  'refuse',
  'retract',
  'propose-refusal',
  'decline-refusal',
  'uphold',
  'set-apart',
  'appeal',
  'mask',
  'revise',
  'answer',
  'withdraw',
] as const satisfies readonly (ProposalAct | 'mask')[]
type PlayedAct = (typeof ACTS)[number]

const RULINGS: Record<RulingAct, Ruling> = {
  accept: { act: 'accept' },
  return: { act: 'return', reason: 'unclear', text: 'Pour qui ?' },
  refuse: { act: 'refuse', reason: 'off-topic', text: 'Une autre question est posée.' },
  retract: { act: 'retract', reason: 'names-someone', text: 'On y reconnaît quelqu’un.' },
  uphold: { act: 'uphold', reason: 'off-topic', text: 'Nous l’avons relu.' },
}

/** An author with a tracking code and a moderator, each doing what they can to one proposal. */
function bothSides(engine: Engine) {
  const stores = useStores(engine)

  return async function given() {
    const world = aWorld(stores())
    const played = await givenProposing(world, { priorities: [] })
    const { address, consultation } = played
    const { councilId, id: consultationId } = consultation
    const moderator = await givenMember(world, councilId, 'moderator')
    const colleague = await givenMember(world, councilId, 'moderator')
    const third = await givenMember(world, councilId, 'moderator')
    const referent = await givenMember(world, councilId, 'referent')
    const wantSecondEyes = async (secondEyes: boolean) => {
      const rules = await findModerationRules(stores().registry, councilId)
      await keepModerationRules(stores().registry, councilId, { ...rules, secondEyes })
    }
    const author = world.as('public')
    const code = await propose(world, played)
    const { proposals } = expectOk(await readQueue(moderator, address, { queue: 'waiting', page: 1 }))
    const key = { councilId, consultationId, id: proposals[0]?.id ?? '' }
    let words = 0
    const stored = async () => {
      const found = await findProposal(stores().registry, key)
      if (found === undefined) throw new Error('A proposal is never deleted')
      return found
    }
    const act = async (name: PlayedAct, seen?: number) => {
      const version = seen ?? (await stored()).version
      const read = { proposalId: key.id, version }
      switch (name) {
        case 'propose-refusal':
          await wantSecondEyes(true)
          return moderate(moderator, address, { ...read, ruling: RULINGS.refuse })
        case 'refuse':
          await wantSecondEyes(false)
          return moderate(colleague, address, { ...read, ruling: RULINGS.refuse })
        case 'decline-refusal':
          return declineRefusal(colleague, address, { ...read, text: 'Elle a sa place.' })
        case 'uphold':
          return moderate(third, address, { ...read, ruling: RULINGS.uphold })
        case 'mask':
          return maskPassages(moderator, address, { ...read, spans: [], passages: ['dimanche'] })
        case 'appeal':
          return appealRefusal(author, address, code, 'Relisez, s’il vous plaît.')
        case 'set-apart': {
          await referDistress(moderator, address, { ...read, level: 'concern' })
          const closing = { outcome: 'apart', text: 'Merci d’avoir écrit.' } as const
          const apart = await closeDistress(referent, address, { ...read, closing })
          if (!apart.ok)
            await dismissDistress(referent, address, read)
          return apart
        }
        case 'accept':
        case 'return':
        case 'retract':
          return moderate(moderator, address, {
            proposalId: key.id,
            version,
            ruling: RULINGS[name],
          })
        case 'revise': {
          words += 1
          const revised = { ...WORDS, text: `Texte n° ${words}` }
          return reviseProposal(author, address, code, revised, version)
        }
        case 'answer':
          words += 1
          return answerModeration(author, address, code, `Réponse n° ${words}`)
        case 'withdraw':
          return withdrawProposal(author, address, code)
      }
    }
    return { world, registry: stores().registry, consultation, address, moderator, key, stored, act }
  }
}

describe('whatever an author and a moderator do', () => {
  const given = bothSides('sqlite')

  it('accepted words never change nor come back, and nothing comes after a withdrawal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...ACTS), { minLength: 2, maxLength: 14 }),
        async (acts) => {
          const { stored, act } = await given()
          let before = await stored()
          let appeals = 0
          for (const name of acts) {
            await act(name)
            const after = await stored()
            if (before.status === 'withdrawn') expect(after).toEqual(before)
            if (before.status === 'accepted' && after.status === 'accepted')
              expect(after).toEqual(before)
            if (before.status === 'accepted' && after.status === 'refused')
              expect(after).toEqual({
                ...before,
                status: 'refused',
                decidedOn: after.decidedOn,
                version: before.version + 1,
              })
            if (before.status === 'refused') expect(after.status).not.toBe('accepted')
            if (before.status === 'set-apart')
              expect(['set-apart', 'withdrawn']).toContain(after.status)
            // Once for each refusal.
            if (name === 'retract' || name === 'refuse') appeals = 0
            if (name === 'appeal' && after.status === 'appealed' && before.status === 'refused')
              appeals += 1
            expect(appeals).toBeLessThanOrEqual(1)
            if (after.status === 'withdrawn')
              expect([after.title, after.text, after.why]).toEqual(['', '', ''])
            before = after
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe.each(ENGINES)('author and moderator at the same moment on %s', (engine) => {
  const given = bothSides(engine)

  it('a text is never accepted in words that the moderator has not read', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { stored, act } = await given()
      const read = await stored()
      const answers = await Promise.all([
        act('accept', read.version),
        act('revise', read.version),
      ])
      const { status, text } = await stored()
      if (status === 'accepted') expect(text).toBe(read.text)
      else expect(status).toBe('submitted')
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(['changed-meanwhile', 'proposal-closed']).toContain(
        answers.flatMap((answer) => codesOf(answer))[0],
      )
    }
  })

  it('a text retracted while its author withdraws it is withdrawn, and leaves no words behind', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { stored, act } = await given()
      expectOk(await act('accept'))
      await Promise.all([act('retract'), act('withdraw')])
      expect(await stored()).toMatchObject({ status: 'withdrawn', title: '', text: '', why: '' })
    }
  })

  it('a proposal retracted while it is gathered is no source, or one that is told no more', async () => {
    const { world, registry, consultation, address, moderator, key, act } = await given()
    expectOk(await act('accept'))
    world.setNow(WHILE_CONSOLIDATING)
    const words = { title: 'Un lieu ouvert', description: '' }
    const [made] = await Promise.all([
      addPriority(moderator, address, { words, sources: [key.id] }),
      act('retract'),
    ])
    const sources = await listSources(registry, consultation.councilId, consultation.id)
    if (made.ok) expect(sources).toMatchObject([{ proposalId: key.id, title: null }])
    else expect([codesOf(made), sources]).toEqual([['source-gone'], []])
  })

  it('a withdrawal always ends it, and leaves no words behind', async () => {
    for (const ruling of ['accept', 'return', 'refuse'] as const) {
      const { stored, act } = await given()
      await Promise.all([act(ruling), act('withdraw')])
      expect(await stored()).toMatchObject({ status: 'withdrawn', title: '', text: '', why: '' })
    }
  })

  it('a proposal withdrawn while it is gathered is no source, or one without words', async () => {
    const { world, registry, consultation, address, moderator, key, act } = await given()
    expectOk(await act('accept'))
    world.setNow(WHILE_CONSOLIDATING)
    const words = { title: 'Un lieu ouvert', description: '' }
    const [made] = await Promise.all([
      addPriority(moderator, address, { words, sources: [key.id] }),
      act('withdraw'),
    ])
    const sources = await listSources(registry, consultation.councilId, consultation.id)
    if (made.ok) expect(sources).toMatchObject([{ proposalId: key.id, title: null }])
    else expect([codesOf(made), sources]).toEqual([['source-gone'], []])
  })

  it.each([
    ['accept', 'submitted'],
    ['retract', 'accepted'],
  ] as const)('a role that has just ended does not %s', async (ruling, status) => {
    const { world, registry, consultation, moderator, stored, act } = await given()
    if (status === 'accepted') expectOk(await act('accept'))
    const { actor } = moderator
    if (actor.kind !== 'account') throw new Error('A moderator has an account')
    const standing = await findStanding(registry, actor.accountId, consultation.councilId)
    for (const { id } of standing?.memberships ?? [])
      await endMembership(registry, consultation.councilId, id, world.now())
    expect(codesOf(await act(ruling))).toEqual(['forbidden'])
    expect((await stored()).status).toBe(status)
  })
})
