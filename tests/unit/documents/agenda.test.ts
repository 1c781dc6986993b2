import { expect, test } from 'vitest'
import type { AgendaPoint } from '#app/domain/agenda.ts'
import { agendaDocument, type AgendaContent } from '#app/documents/agenda.ts'
import { aPoint } from '#tests/factories/agenda-item.ts'
import { wordFile } from '#app/documents/word-file.ts'
import { readWordFile } from '#tests/setup/read-documents.ts'

const PRIORITY: AgendaPoint = {
  ...aPoint(''),
  id: 'item-1',
  kind: 'priority',
  title: 'Une équipe mobile de crise, le soir & la fin de semaine <urgent>',
  notes: 'Deux soignants.\nSans attendre lundi.\n\nBudget : 40\u202F000 €.',
  minutes: 'Adopté.',
  version: 7,
  priority: {
    id: 'crise',
    description: 'Se déplacer quand une situation s’aggrave.',
    result: {
      counting: 'person',
      ballots: 1_234,
      place: { first: 1, last: 2 },
      grade: 'Très prioritaire',
      otherPlace: null,
      budget: null,
      blocksWithheld: false,
      blocks: [
        {
          colleges: ['Usagers', 'Aidants'],
          ballots: 34,
          place: { first: 1, last: 1 },
          grade: 'Très prioritaire',
          funded: null,
        },
        { colleges: ['Professionnels'], ballots: 1_200, place: null, grade: null, funded: null },
      ],
    },
    sources: [
      { id: 'secret-source', title: 'Quelqu’un le soir' },
      { id: 'secret-gone', title: null },
    ],
    decision: {
      priorityId: 'crise',
      outcome: 'retained',
      motive: 'Tous les groupes la demandent.',
      owner: 'Pôle de psychiatrie',
      deadlineOn: '2027-09-01',
      decidedOn: '2027-01-14',
      budget: 12_000,
      funder: 'Agence régionale de santé',
      version: 3,
    },
    mergedInto: null,
    consultation: { slug: 'priorites', title: 'Nos priorités' },
    source: 'as-made',
    alsoOn: [],
    followUps: [],
  },
}

const FREE = aPoint('Date de la prochaine séance', { id: 'item-2', number: 2 })

const CONSULTATION: AgendaContent['consultations'][number] = {
  slug: 'priorites',
  title: 'Nos priorités',
  releasedAt: '2026-12-20T10:00:00.000Z',
  withdrawn: false,
  tooFew: null,
  agreement: null,
  moderation: { published: 24, received: 33 },
}

function content(over: Partial<AgendaContent> = {}): AgendaContent {
  return {
    council: { name: 'CLSM du Pays de Vire', timeZone: 'Europe/Paris' },
    agenda: { title: 'Comité de pilotage', meetsOn: '2027-01-14', place: 'Mairie' },
    consultations: [CONSULTATION],
    points: [PRIORITY, FREE],
    ...over,
  }
}

async function opened(given: AgendaContent) {
  return readWordFile(await wordFile(agendaDocument(given)))
}

test('has real headings, in the order of the agenda', async () => {
  const { paragraphs, styles } = await opened(content())
  const headings = paragraphs.filter(({ style }) => /^(Title|Heading\d)$/.test(style ?? ''))
  expect(headings.map(({ style, text }) => `${style} ${text}`)).toEqual([
    'Title Comité de pilotage',
    'Heading1 1. Une équipe mobile de crise, le soir & la fin de semaine <urgent>',
    'Heading2 Ce que dit chaque groupe',
    'Heading2 Propositions d’origine',
    'Heading2 Notes',
    'Heading2 Compte rendu',
    'Heading2 Décision',
    'Heading1 2. Date de la prochaine séance',
  ])
  for (const style of ['Title', 'Heading1', 'Heading2'])
    expect(styles).toMatch(new RegExp(`<w:style [^>]*w:styleId="${style}"`))
})

test('tells of the moderation what everybody may know, and of one without texts nothing', async () => {
  const said = async (moderation: { published: number; received: number | null } | null) => {
    const { paragraphs } = await opened(
      content({ consultations: [{ ...CONSULTATION, moderation }] }),
    )
    return paragraphs.map(({ text }) => text).filter((text) => text.startsWith('Modération'))
  }
  const online = 'Les raisons des refus, les recours et les délais sont sur la page publique'
  expect(await said({ published: 24, received: 33 })).toEqual([
    expect.stringMatching(/: 24 textes publiés\. Au moins 33 ont été reçus\. Les raisons/),
  ])
  const [few] = await said({ published: 1, received: null })
  expect(few).toContain(`: un texte publié. ${online}`)
  expect(await said(null)).toEqual([])
})

test('says that it is in French', async () => {
  const { styles } = await opened(content())
  expect(/<w:docDefaults>.*<\/w:docDefaults>/s.exec(styles)?.[0]).toContain('w:val="fr-FR"')
})

test('has the groups in a table whose header row repeats', async () => {
  const { rows } = await opened(content())
  expect(rows).toEqual([
    { header: true, cells: ['Groupe', 'Bulletins', 'Place', 'Mention'] },
    { header: false, cells: ['Usagers et Aidants', '34', '1re place', 'Très prioritaire'] },
    { header: false, cells: ['Professionnels', '1\u202F200', 'non classée', ''] },
  ])
})

test('tells of a budget what it costs, whether it is paid, and which groups would pay', async () => {
  const { priority } = PRIORITY
  const result = priority?.result && {
    ...priority.result,
    grade: null,
    budget: { cost: 12_000, funded: true },
    blocks: priority.result.blocks.map((block, index) => ({
      ...block,
      grade: null,
      funded: index === 0,
    })),
  }
  const { rows, paragraphs } = await opened(
    content({ points: [{ ...PRIORITY, priority: priority && { ...priority, result: result ?? null } }] }),
  )
  expect(paragraphs.map(({ text }) => text)).toContain(
    'Payée par le budget (12\u202F000\u00A0€), 1re place, à égalité',
  )
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['Groupe', 'Bulletins', 'Place', 'Payée par le budget'],
    ['Usagers et Aidants', '34', '1re place', 'oui'],
    ['Professionnels', '1\u202F200', 'non classée', 'non'],
  ])
})

test('says that what groups say is kept back, not that they were too small', async () => {
  const { priority } = PRIORITY
  const told = async (blocksWithheld: boolean) => {
    const result = priority?.result && { ...priority.result, blocks: [], blocksWithheld }
    const { paragraphs } = await opened(
      content({ points: [{ ...PRIORITY, priority: priority && { ...priority, result: result ?? null } }] }),
    )
    return paragraphs.map(({ text }) => text).join('\n')
  }
  expect(await told(true)).toContain('Pour protéger les personnes, ce que dit chaque groupe')
  expect(await told(true)).not.toContain('trop petits')
  expect(await told(false)).toContain('trop petits')
})

test('has sources as a list, lines and paragraphs as they were written, and the decision', async () => {
  const { paragraphs } = await opened(content())
  expect(paragraphs.filter(({ listed }) => listed).map(({ text }) => text)).toEqual([
    'Quelqu’un le soir',
    'Une proposition qui n’est plus publique',
  ])
  const texts = paragraphs.map(({ text }) => text)
  expect(texts).toContain('1re place, à égalité, mention «\u00A0Très prioritaire\u00A0»')
  expect(texts).toContain('Deux soignants.\nSans attendre lundi.')
  expect(texts).toContain('Budget\u00A0: 40\u202F000 €.')
  expect(texts).toContain('Retenue')
  expect(texts).toContain(
    'Par Pôle de psychiatrie · échéance\u00A0: mercredi 1er\u00A0septembre 2027 · somme prévue\u00A0: 12\u202F000\u00A0€ · financée par Agence régionale de santé · Décidé le jeudi 14\u00A0janvier 2027',
  )
  expect(texts.join('\n')).toContain('1\u202F234 bulletins comptés')
})

test('says what is not known yet, and that there is no ranking', async () => {
  const { paragraphs } = await opened(
    content({
      agenda: { title: 'Séance', meetsOn: null, place: '' },
      consultations: [{ ...CONSULTATION, tooFew: 11, moderation: null }],
      points: [
        {
          ...PRIORITY,
          priority: PRIORITY.priority && { ...PRIORITY.priority, result: null, sources: [] },
        },
      ],
    }),
  )
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  expect(text).toContain('Date à fixer')
  expect(text).toContain('lieu à fixer')
  expect(text).toContain('au moins 11 bulletins')
  expect(text).toContain('Pas de classement')
  expect(text).not.toContain('Propositions d’origine')
})

test('holds nothing but what its readers see: no id, no version, no author, no link', async () => {
  const { zip } = await opened(content())
  const files = await Promise.all(
    Object.values(zip.files)
      .filter(({ name, dir }) => !dir && /\.(xml|rels)$/.test(name))
      .map((file) => file.async('string')),
  )
  const all = files.join('\n')
  for (const hidden of ['item-1', 'item-2', 'secret-source', 'secret-gone', 'Un-named'])
    expect(all).not.toContain(hidden)
  expect(all).toContain('<dc:creator>CLSM du Pays de Vire</dc:creator>')
  expect(all).toContain('<cp:lastModifiedBy>CLSM du Pays de Vire</cp:lastModifiedBy>')
  expect(Object.keys(zip.files).filter((name) => /comments|people|media/.test(name))).toEqual([])
})

test('can be opened whatever somebody pasted', async () => {
  const odd = 'a\u0000b\u0008c\u001Fd\uFFFEe\uD800f ]]> &amp; 👩🏽‍⚕️'
  const { paragraphs } = await opened(
    content({
      council: { name: odd, timeZone: 'Europe/Paris' },
      agenda: { title: odd, meetsOn: null, place: odd },
      points: [{ ...FREE, title: odd, notes: odd, minutes: odd }],
    }),
  )
  expect(paragraphs.map(({ text }) => text)).toContain('abcde\uFFFDf ]]> &amp; 👩🏽‍⚕️')
})

test('says what has changed since, where else it stands, and what became of decisions and actions', async () => {
  const { priority } = PRIORITY
  if (priority === null) throw new Error('No priority')
  const followUps = [{ status: 'under-way' as const, text: 'Les travaux avancent.', writtenOn: '2027-03-01' }]
  const { paragraphs } = await opened(
    content({
      consultations: [{ ...CONSULTATION, agreement: 'much-alike' }],
      points: [
        {
          ...PRIORITY,
          plannedMinutes: 15,
          priority: {
            ...priority,
            source: 'corrected',
            alsoOn: [{ id: 'a', title: 'Séance de mai', meetsOn: null }],
          },
        },
        aPoint('Suite', { kind: 'follow-up', priority: { ...priority, followUps } }),
        aPoint('Retard', {
          kind: 'action',
          action: {
            id: 'a1',
            title: 'Ouvrir la maison',
            owner: 'Ville',
            deadlineOn: '2027-02-01',
            state: 'under-way',
          },
        }),
      ],
    }),
  )
  const said = paragraphs.map(({ text }) => text).join('\n')
  expect(said).toContain('15\u00A0min')
  expect(said).toContain('Les groupes classent les priorités à peu près pareil.')
  expect(said).toContain('Le résultat a été corrigé')
  expect(said).toContain('Séance de mai')
  expect(said).toContain('Les travaux avancent.')
  expect(said).toMatch(/Par Ville · échéance/)
})
