import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VISIBILITIES } from '#app/domain/agenda-visibility.ts'
import {
  MINUTES_ACTS,
  MINUTES_STATES,
  minutesAfter,
  reasonsAgainstApproval,
  toldTo,
  type HeldMeeting,
  type MinutesContent,
  type MinutesItem,
} from '#app/domain/minutes.ts'
import { publicMinutes, stillPublic } from '#app/domain/public-minutes.ts'

const NOBODY = { people: [], otherwise: 'une personne' }

const HEAD = {
  council: { name: 'CLSM du Pays de Vire', timeZone: 'Europe/Paris' },
  body: null,
  title: 'Séance de janvier',
  meetsOn: '2027-01-14',
  place: 'Mairie',
  presence: null,
  nextOn: null,
}

function anItem(number: number, over: Partial<MinutesContent['items'][number]> = {}) {
  const item: MinutesContent['items'][number] = {
    id: `point-${number}`,
    number,
    kind: 'free',
    title: `Point ${number}`,
    text: '',
    decision: null,
    hands: [],
    conflicts: { count: 0, names: [] },
    visibility: 'public',
    readers: [],
  }
  return { ...item, ...over }
}

test('minutes go from drafted to published by one way, and back only before they are approved', () => {
  const ways = MINUTES_STATES.flatMap((state) =>
    MINUTES_ACTS.flatMap((act) => {
      const next = minutesAfter(state, act)
      return next.ok ? [`${state} ${act} ${next.value}`] : []
    }),
  )
  expect(ways).toEqual([
    'drafted propose proposed',
    'proposed reopen drafted',
    'proposed approve approved',
    'approved publish published',
  ])
})

test('only a later meeting of the same body, that took place, approves minutes', () => {
  const of: HeldMeeting = { id: 'a', bodyId: 'copil', meetsOn: '2027-01-14', cancelled: false }
  const by = (over: Partial<HeldMeeting>): HeldMeeting => ({ ...of, id: 'b', meetsOn: '2027-03-04', ...over })
  const codes = (one: HeldMeeting | undefined, today = '2027-03-04') =>
    reasonsAgainstApproval(of, one, today).map(({ code }) => code)
  expect(codes(by({}))).toEqual([])
  expect(codes(undefined)).toEqual(['approving-meeting-missing'])
  expect(codes(by({ bodyId: 'groupe' }))).toEqual(['approving-meeting-of-another-body'])
  for (const one of [by({ meetsOn: null }), by({ meetsOn: '2027-01-14' }), by({ meetsOn: '2027-01-13' }), by({ cancelled: true }), of])
    expect(codes(one)).toEqual(['approving-meeting-not-later'])
  expect(codes(by({}), '2027-03-03')).toEqual(['approving-meeting-not-later'])
})

test('what a reader may not read leaves its place and its number, and not a word', () => {
  const content = { ...HEAD, items: [anItem(1), anItem(2, { visibility: 'named' }), anItem(3, { visibility: 'members' }), anItem(4)] }
  const told = publicMinutes(content, null, NOBODY)
  expect(told.lines.map((line) => (line.kind === 'item' ? line.item.number : `${line.count} withheld`))).toEqual([
    1,
    '2 withheld',
    4,
  ])
  const member = { capacities: ['steering-member'] as const, memberships: ['m'], ofTheirGroup: false, published: false }
  expect(toldTo(content, null, member).lines.map((line) => line.kind)).toEqual(['item', 'withheld', 'item', 'item'])
})

test('an item that is restricted after the publication is public no longer', () => {
  const told = publicMinutes({ ...HEAD, items: [anItem(1), anItem(2), anItem(3)] }, null, NOBODY)
  const later = stillPublic(told, [
    { id: 'point-1', visibility: 'members', readers: [] },
    { id: 'point-2', visibility: 'named', readers: ['m'] },
  ])
  expect(later.lines).toEqual([{ kind: 'withheld', count: 2 }, told.lines[2]])
})

const CANARY = 'xcanarix'
/** A canary in every text of an item that may not be public, and a name in every text of any. */
const anyItem = fc
  .record({ number: fc.nat(99), visibility: fc.constantFrom(...VISIBILITIES), readers: fc.array(fc.constant('m')) })
  .map(({ number, visibility, readers }) => {
    const word = visibility === 'public' ? 'ouvert' : CANARY
    const text = `${word}, dit Élodie Zwurtz (06 12 34 56 78, elodie@exemple.example)`
    const item: MinutesItem = {
      ...anItem(number),
      title: text,
      text,
      decision: {
        outcome: 'retained',
        motive: text,
        owner: text,
        decidedOn: '2027-01-14',
        funder: text,
        mergedIntoTitle: text,
      },
      hands: [{ question: text, answers: [{ answer: 'for', seats: 3 }] }],
      conflicts: { count: 1, names: ['Élodie Zwurtz'] },
    }
    return { ...item, visibility, readers }
  })

test('nothing restricted, no name, no number and no address of somebody is in what everybody reads', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 8 }), (items) => {
      const name = 'Élodie Zwurtz'
      const content: MinutesContent = {
        ...HEAD,
        title: `Séance de ${name}`,
        place: `Chez Mme ZWURTZ`,
        presence: {
          quorum: 3,
          filled: 4,
          guests: `${name}, psychologue`,
          rows: [{ college: 'users', organisation: `GEM ${name}`, seats: 2, present: 1, excused: 1, names: [name] }],
        },
        items,
      }
      const unnamed = { people: [{ name, called: 'collège usagers' }], otherwise: 'une personne' }
      const json = JSON.stringify(publicMinutes(content, { on: '2027-03-04', corrections: `${name} demande` }, unnamed))
      expect(json).not.toContain(CANARY)
      expect(json).not.toMatch(/zwurtz|élodie|elodie|06 12|exemple\.example|readers|"m"/i)
      const withheld = items.filter(({ visibility }) => visibility !== 'public').length
      const told = publicMinutes(content, null, unnamed)
      expect(told.lines.reduce((sum, line) => sum + (line.kind === 'withheld' ? line.count : 0), 0)).toBe(withheld)
    }),
  )
})
