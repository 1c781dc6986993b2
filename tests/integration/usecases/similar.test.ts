import { describe, expect, it } from 'vitest'
import { findSimilar, readSimilar } from '#app/usecases/similar.ts'
import { changeProposalText, eraseProposal } from '#db/registry/proposal.ts'
import { givenProposal } from '#tests/factories/proposal.ts'
import { givenProposing, moderated, propose, WORDS } from '#tests/factories/proposing.ts'
import { aWorld, codesOf, expectOk } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const CLOSE = { title: 'Ouvrir les cafés', text: 'tous les dimanches', why: '' }

describe.each(ENGINES)('what others have said that is close, on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const played = await givenProposing(world)
    const seconds = (after: number) =>
      world.setNow(new Date(Date.parse(world.now()) + after * 1000).toISOString())
    return { world, played, seconds }
  }

  it('is found among published proposals alone, and follows what happens to them', async () => {
    const { world, played, seconds } = await given()
    const ask = async () =>
      expectOk(await readSimilar(world.as('public'), played.address, CLOSE)).map(({ title }) => title)
    const code = await propose(world, played)
    expect(await ask()).toEqual([])
    const id = await moderated(world, played, code, 'accepted')
    seconds(2)
    expect(await ask()).toEqual([WORDS.title])
    const key = { councilId: played.consultation.councilId, consultationId: played.consultation.id, id }
    await changeProposalText(stores().registry, key, { ...WORDS, title: 'Un café, le dimanche' })
    seconds(2)
    expect(await ask()).toEqual(['Un café, le dimanche'])
    await eraseProposal(stores().registry, key)
    await moderated(world, played, code, 'withdrawn')
    expect(await ask()).toEqual([])
  })

  it('is found for a moderator among those that nobody has read yet, without the text itself', async () => {
    const { world, played } = await given()
    const [first, second] = [await givenProposal(stores().registry, played.consultation), await givenProposal(stores().registry, played.consultation)]
    const found = await findSimilar(world.as('operator'), played.consultation, 'moderated', first, 3, first.id)
    expect(found.map(({ proposal, closeness }) => [proposal.id, closeness])).toEqual([[second.id, 1]])
  })

  it('says nothing of a consultation that is not public', async () => {
    const { world, played } = await given()
    const nowhere = { ...played.address, consultation: 'nulle-part' }
    expect(codesOf(await readSimilar(world.as('public'), nowhere, CLOSE))).toEqual(['unknown-consultation'])
  })
})
