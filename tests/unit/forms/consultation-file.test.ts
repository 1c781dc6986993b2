import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_GRADES } from '#app/domain/consultation.ts'
import { parseConsultationFile } from '#app/forms/consultation-file.ts'

const FILE = {
  council: 'pays-de-vire',
  slug: 'priorites-2027',
  title: 'Nos priorités pour 2027',
  question: 'Que faut-il faire en premier ?',
  context: 'Le comité décide en janvier.',
  summary: 'Vous dites ce qui compte le plus.',
  reach: 'Affiches et relais.',
  themes: [{ id: 'soins', name: 'Se soigner' }],
  priorities: [
    { id: 'crise', title: 'Une équipe de crise', description: 'Le soir.', theme: 'soins' },
    { id: 'repit', title: 'Du répit' },
  ],
  colleges: ['usagers', 'aidants'],
  method: 'majority-judgment',
  missingOpinions: 'worst',
  threshold: 15,
  officialWeighting: 'college',
  calendar: {
    proposing: { opensAt: '2026-09-01T08:00:00Z', closesAt: '2026-10-01T08:00:00Z' },
    voting: { opensAt: '2026-11-02T09:00:00+01:00', closesAt: '2026-11-30T23:00:00.000Z' },
  },
  distressContacts: ['Dr Claire Morvan', 'Yann Le Goff'],
}

const SHORTEST = {
  council: FILE.council,
  slug: FILE.slug,
  title: FILE.title,
  question: FILE.question,
  colleges: FILE.colleges,
  calendar: { voting: FILE.calendar.voting },
}

function faultsOf(file: unknown): string[] {
  const parsed = parseConsultationFile(JSON.stringify(file))
  return parsed.ok
    ? []
    : parsed.refusals.map(({ code, field }) => (field === undefined ? code : `${field}: ${code}`))
}

describe('a consultation file', () => {
  test('is read in full, its instants in UTC', () => {
    expect(parseConsultationFile(JSON.stringify(FILE))).toEqual({
      ok: true,
      value: {
        council: 'pays-de-vire',
        consultation: {
          slug: 'priorites-2027',
          title: FILE.title,
          question: FILE.question,
          context: FILE.context,
          summary: FILE.summary,
          reach: FILE.reach,
          themes: FILE.themes,
          priorities: [
            {
              id: 'crise',
              title: 'Une équipe de crise',
              description: 'Le soir.',
              themeId: 'soins',
            },
            { id: 'repit', title: 'Du répit', description: '' },
          ],
          colleges: ['usagers', 'aidants'],
          method: 'majority-judgment',
          grades: DEFAULT_GRADES,
          missingOpinions: 'worst',
          threshold: 15,
          officialWeighting: 'college',
          calendar: {
            proposing: {
              opensAt: '2026-09-01T08:00:00.000Z',
              closesAt: '2026-10-01T08:00:00.000Z',
            },
            voting: {
              opensAt: '2026-11-02T08:00:00.000Z',
              closesAt: '2026-11-30T23:00:00.000Z',
            },
          },
          emailVoting: false,
          distressContacts: FILE.distressContacts,
        },
      },
    })
  })

  test('may leave to the design what it does not say', () => {
    expect(parseConsultationFile(JSON.stringify(SHORTEST))).toMatchObject({
      ok: true,
      value: {
        consultation: {
          method: 'majority-judgment',
          grades: DEFAULT_GRADES,
          missingOpinions: 'ignored',
          threshold: 11,
          officialWeighting: 'person',
          priorities: [],
        },
      },
    })
    expect(
      parseConsultationFile(JSON.stringify({ ...SHORTEST, method: 'approval' })),
    ).toMatchObject({
      ok: true,
      value: { consultation: { method: 'approval', grades: [] } },
    })
  })

  test('may say what each method counts with', () => {
    const budget = {
      ...SHORTEST,
      method: 'budget',
      budget: 60_000,
      priorities: [{ id: 'crise', title: 'Une équipe de crise', cost: 12_000 }],
    }
    expect(parseConsultationFile(JSON.stringify(budget))).toMatchObject({
      ok: true,
      value: {
        consultation: { method: 'budget', grades: [], budget: 60_000, priorities: [{ cost: 12_000 }] },
      },
    })
    const limited = { ...SHORTEST, method: 'approval', mostApprovals: 3 }
    expect(parseConsultationFile(JSON.stringify(limited))).toMatchObject({
      ok: true,
      value: { consultation: { mostApprovals: 3 } },
    })
    const ranked = { ...SHORTEST, method: 'ranking' }
    expect(parseConsultationFile(JSON.stringify(ranked))).toMatchObject({
      ok: true,
      value: { consultation: { method: 'ranking', grades: [], missingOpinions: 'ignored' } },
    })
  })

  test('may begin with the mark that some editors write', () => {
    expect(parseConsultationFile(`\uFEFF${JSON.stringify(FILE)}`).ok).toBe(true)
  })

  test.for(['', '{', 'bonjour', '\uFEFF', '{"council":}', "{'council': 1}"])(
    '« %s » is no JSON',
    (text) => {
      expect(parseConsultationFile(text)).toEqual({
        ok: false,
        refusals: [{ code: 'file-malformed' }],
      })
    },
  )

  const [first, second] = FILE.priorities
  const { voting } = FILE.calendar

  test.for<{ path: string; file: object }>([
    { path: 'council', file: { ...FILE, council: 'Pays de Vire' } },
    { path: 'slug', file: { ...FILE, slug: 'priorités' } },
    { path: 'slug', file: { ...FILE, slug: 'a'.repeat(81) } },
    { path: 'slug', file: { ...FILE, slug: '../x' } },
    { path: 'slug', file: { ...FILE, slug: 7 } },
    { path: 'title', file: { ...FILE, title: '   ' } },
    { path: 'title', file: { ...FILE, title: 'x'.repeat(301) } },
    { path: 'question', file: { ...FILE, question: undefined } },
    { path: 'context', file: { ...FILE, context: 'x'.repeat(10_001) } },
    { path: 'themes.0.name', file: { ...FILE, themes: [{ id: 'soins', name: '' }] } },
    { path: 'priorities.1.title', file: { ...FILE, priorities: [first, { id: 'repit' }] } },
    { path: 'priorities.0.id', file: { ...FILE, priorities: [{ id: 'É', title: 'x' }] } },
    { path: 'priorities.0.id', file: { ...FILE, priorities: [{ id: '__proto__', title: 'x' }] } },
    { path: 'priorities.0.id', file: { ...FILE, priorities: [{ id: 'constructor', title: 'x' }] } },
    { path: 'priorities.1', file: { ...FILE, priorities: [first, { ...second, id: 'crise' }] } },
    { path: 'priorities.0.theme', file: { ...FILE, priorities: [{ ...first, theme: 'autre' }] } },
    { path: 'themes.1', file: { ...FILE, themes: [...FILE.themes, ...FILE.themes] } },
    { path: 'colleges', file: { ...FILE, colleges: [] } },
    { path: 'colleges.1', file: { ...FILE, colleges: ['usagers', 'usagers'] } },
    { path: 'method', file: { ...FILE, method: 'pluralite' } },
    { path: 'priorities.0.cost', file: { ...FILE, priorities: [{ ...first, cost: 12.5 }] } },
    { path: 'budget', file: { ...FILE, budget: -1 } },
    { path: 'mostApprovals', file: { ...FILE, mostApprovals: 0 } },
    { path: 'threshold', file: { ...FILE, threshold: 11.5 } },
    { path: 'threshold', file: { ...FILE, threshold: '11' } },
    { path: 'officialWeighting', file: { ...FILE, officialWeighting: 'both' } },
    { path: 'calendar', file: { ...FILE, calendar: undefined } },
    { path: 'calendar.voting', file: { ...FILE, calendar: {} } },
    {
      path: 'calendar.voting.opensAt',
      file: { ...FILE, calendar: { voting: { ...voting, opensAt: '02/11/2026' } } },
    },
    {
      path: 'calendar.voting.closesAt',
      file: { ...FILE, calendar: { voting: { ...voting, closesAt: '2026-13-01T00:00:00Z' } } },
    },
    { path: 'distressContacts.0', file: { ...FILE, distressContacts: [''] } },
  ])('$path is refused there', ({ path, file }) => {
    expect(faultsOf(file)).toEqual([`${path}: field-invalid`])
  })

  test('a field that does not exist is refused, not passed over', () => {
    expect(faultsOf({ ...FILE, treshold: 20 }).length).toBe(1)
  })

  test('every fault is told at once', () => {
    expect(faultsOf({ ...FILE, slug: '', title: '', colleges: [], method: 'x' })).toEqual([
      'slug: field-invalid',
      'title: field-invalid',
      'colleges: field-invalid',
      'method: field-invalid',
    ])
    const repeating = { ...FILE, themes: [], colleges: ['a', 'a'] }
    expect(faultsOf(repeating)).toEqual([
      'colleges.1: field-invalid',
      'priorities.0.theme: field-invalid',
    ])
  })

  test('any JSON is read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(parseConsultationFile(text).ok).toBe(false)
      }),
    )
  })

  test('any value in any of its fields is read or refused', () => {
    const fields = fc.constantFrom(...Object.keys(FILE))
    fc.assert(
      fc.property(fields, fc.jsonValue(), (field, value) => {
        const parsed = parseConsultationFile(JSON.stringify({ ...FILE, [field]: value }))
        if (!parsed.ok) expect(parsed.refusals.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})
