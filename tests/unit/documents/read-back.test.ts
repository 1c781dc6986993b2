import { describe, expect, test } from 'vitest'
import { decisionListDocument, minutesDocument } from '#app/documents/minutes.ts'
import { roadmapDocument, type RoadmapContent } from '#app/documents/roadmap.ts'
import type { ToldMinutes } from '#app/domain/minutes.ts'
import { ROADMAP_ORDERS } from '#app/domain/roadmap.ts'
import { expectSameStructure } from '#tests/setup/same-structure.ts'

const ACTION: RoadmapContent['parts'][number]['actions'][number] = {
  title: 'Tenir un annuaire',
  aim: 'Que chacun trouve une porte.',
  owner: 'CCAS',
  theme: 'Savoir où aller',
  framework: 'Contrat local de santé 2025-2029',
  deadlineOn: '2027-06-30',
  state: 'under-way',
  lateSince: null,
  steps: { done: 1, all: 3 },
  evidence: [{ text: 'Il est imprimé.', address: 'https://example.org/a', datedOn: '2027-03-01' }],
}

describe('the files of a roadmap', () => {
  test.for(ROADMAP_ORDERS)('have its titles and its tables, by %s', async (order) => {
    const parts = [
      { heading: ACTION[order], actions: [ACTION, { ...ACTION, title: 'Ouvrir une porte', evidence: [] }] },
      { heading: '', actions: [{ ...ACTION, evidence: [], aim: '' }] },
    ]
    const titles = await expectSameStructure(
      roadmapDocument({ council: { name: 'CLSM du Pays de Vire' }, day: '2027-04-01', order, parts }),
    )
    expect(titles).toEqual([
      'H1 Ce que fait le conseil',
      `H2 ${ACTION[order]}`,
      'H3 Ce qui le montre',
      `H2 ${order === 'theme' ? 'Autres actions' : 'Hors d’un cadre'}`,
    ])
  })

  test('say so where there is nothing to do', async () => {
    const titles = await expectSameStructure(
      roadmapDocument({ council: { name: 'CLSM' }, day: '2027-04-01', order: 'theme', parts: [] }),
    )
    expect(titles).toEqual(['H1 Ce que fait le conseil'])
  })
})

const TOLD: ToldMinutes = {
  council: { name: 'CLSM du Pays de Vire', timeZone: 'Europe/Paris' },
  body: { kind: 'steering', name: 'Comité de pilotage' },
  title: 'Comité de janvier',
  meetsOn: '2027-01-14',
  place: 'Mairie',
  presence: {
    rows: [{ college: 'users', organisation: 'GEM', seats: 1, present: 1, excused: 0, names: [] }],
    quorum: 1,
    filled: 1,
    guests: '',
  },
  nextOn: null,
  approval: null,
  lines: [
    {
      kind: 'item',
      item: {
        id: 'a'.repeat(32),
        kind: 'priority',
        number: 1,
        title: 'Une équipe mobile',
        text: 'Long échange.',
        decision: {
          outcome: 'retained',
          motive: 'Le besoin est partagé.',
          owner: 'CCAS',
          decidedOn: '2027-01-14',
          framework: 'Contrat local',
          mergedIntoTitle: null,
        },
        hands: [],
        conflicts: { count: 0, names: [] },
      },
    },
    { kind: 'withheld', count: 1 },
  ],
}

test('the files of minutes have its items, its decisions and its presence', async () => {
  expect(await expectSameStructure(minutesDocument(TOLD, 'members'))).toEqual([
    'H1 Comité de janvier',
    'H2 Présence',
    'H2 1. Une équipe mobile',
    'H3 Décision',
  ])
})

test('the files of a list of decisions have what was decided', async () => {
  const titles = await expectSameStructure(decisionListDocument(TOLD, 'everybody'))
  expect(titles).toContain('H2 1. Une équipe mobile')
})
