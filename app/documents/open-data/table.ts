import type { Method } from '#app/domain/consultation.ts'
import { placesIn } from '#app/domain/reading.ts'
import type {
  ConsultationResult,
  Outcome,
  PublishedCell,
  Withheld,
} from '#app/domain/result.ts'
import type { OpenRelease } from './release.ts'

/** The columns, in their order; what each means is told by `columns` of the schema. */
export const COLUMNS = [
  'conseil',
  'consultation',
  'publie_le',
  'methode',
  'ligne',
  'comptage',
  'officiel',
  'groupe',
  'priorite_id',
  'priorite',
  'autre_id',
  'autre',
  'place',
  'place_derniere',
  'mention',
  'financee',
  'de',
  'a',
  'sans_avis',
  'nombre',
  'precision',
] as const
export type Column = (typeof COLUMNS)[number]
export type Row = Readonly<Partial<Record<Column, string | number | boolean>>>

/** What a row is about. */
export const ROW_KINDS = [
  'bulletins',
  'codes-remis',
  'seuil',
  'budget',
  'cout',
  'place',
  'trop-peu-d-avis',
  'reponses',
  'duel',
  'non-publie',
  'trop-peu-de-bulletins',
] as const
type RowKind = (typeof ROW_KINDS)[number]

export const METHOD_CODES: Record<Method, string> = {
  'majority-judgment': 'jugement-majoritaire',
  'approval': 'approbation',
  'ranking': 'classement',
  'budget': 'budget',
}

export const COUNTING_CODES = { person: 'personne', college: 'college', block: 'groupe' } as const
type Counting = keyof typeof COUNTING_CODES

export const WITHHELD_CODES: Record<Withheld, string> = {
  'block-grades': 'mentions-par-groupe',
  'block-ranks': 'places-par-groupe',
  'counts': 'nombres',
  'blocks': 'groupes',
  'grades': 'mentions',
}

/** What ballots say of one option, or of one beside another, where no grade says it. */
export const ANSWER_CODES = {
  approval: ['choisie', 'pas-choisie'],
  budget: ['choisie', 'pas-choisie'],
  ranking: ['classee'],
  duel: ['devant', 'sans-preference', 'derriere'],
} as const

/** A release as rows of a table: one row a figure or a place, and nothing that the release does not hold. */
export function rowsOf({ council, consultation, releasedOn, result }: OpenRelease): Row[] {
  const about: Row = {
    conseil: council.slug,
    consultation: consultation.slug,
    publie_le: releasedOn,
  }
  if (result.kind === 'too-few-ballots')
    return [
      { ...about, ligne: 'seuil', nombre: result.threshold },
      { ...about, ligne: 'trop-peu-de-bulletins', precision: 'trop-peu-de-bulletins' },
    ]
  return rowsOfResult(result).map((row) => ({
    ...about,
    methode: METHOD_CODES[result.method],
    ...row,
  }))
}

function rowsOfResult(result: ConsultationResult): Row[] {
  const { blocks, budget, duels = [], withheld = [] } = result
  const official = result.official === 'college' && result.college !== null ? 'college' : 'person'
  const titles = new Map(result.options.map(({ id, title }) => [id, title]))
  return [
    row('seuil', { nombre: result.threshold }),
    row('bulletins', { comptage: COUNTING_CODES.person, nombre: result.ballots }),
    ...blocks.map((block) =>
      row('bulletins', { ...groupOf(block.colleges), nombre: block.ballots }),
    ),
    ...(result.codesHandedOut === null ? [] : [row('codes-remis', { nombre: result.codesHandedOut })]),
    ...(budget === undefined
      ? []
      : [
          row('budget', { nombre: budget.total }),
          ...result.options.map(({ id }) => row('cout', { ...option(id), nombre: budget.costs[id] ?? 0 })),
        ]),
    ...places(result.person, 'person', { officiel: official === 'person' }),
    ...(result.college === null
      ? []
      : places(result.college, 'college', { officiel: official === 'college' })),
    ...blocks.flatMap((block) => places(block, 'block', groupOf(block.colleges))),
    ...Object.entries(result.counts).flatMap(([id, cells]) =>
      cells.map((cell) => row('reponses', { ...option(id), ...answer(cell, result) })),
    ),
    ...duels.flatMap(({ first, second, cells }) =>
      cells.map((cell) =>
        row('duel', {
          ...option(first),
          autre_id: second,
          autre: titles.get(second) ?? '',
          ...range(cell, ANSWER_CODES.duel),
          nombre: cell.ballots,
        }),
      ),
    ),
    ...withheld.map((what) => row('non-publie', { precision: WITHHELD_CODES[what] })),
  ]

  function option(id: string): Row {
    return { priorite_id: id, priorite: titles.get(id) ?? '' }
  }

  function places(outcome: Outcome, counting: Counting, more: Row): Row[] {
    const about: Row = { comptage: COUNTING_CODES[counting], ...more }
    const ranked = [...placesIn(outcome.ranking)].map(([id, { first, last }]) => {
      const grade = outcome.majorityGrades[id]
      return row('place', {
        ...about,
        ...option(id),
        place: first,
        place_derniere: last,
        ...(grade !== undefined && { mention: result.grades[grade] ?? '' }),
        ...(outcome.selected !== undefined && { financee: outcome.selected.includes(id) }),
      })
    })
    const unranked = outcome.tooFewOpinions.map((id) =>
      row('trop-peu-d-avis', { ...about, ...option(id) }),
    )
    return [...ranked, ...unranked]
  }
}

function row(kind: RowKind, rest: Row): Row {
  return { ligne: kind, ...rest }
}

function groupOf(colleges: readonly string[]): Row {
  return { comptage: COUNTING_CODES.block, groupe: colleges.join(' + ') }
}

function answer(cell: PublishedCell, { method, grades }: ConsultationResult): Row {
  const words = method === 'majority-judgment' ? grades : ANSWER_CODES[method]
  return { ...range(cell, words), sans_avis: cell.withMissing, nombre: cell.ballots }
}

/** Best first; both absent for a cell of missing opinions alone. */
function range({ from, to }: PublishedCell, words: readonly string[]): Row {
  return to < 0 ? {} : { de: words[from] ?? '', a: words[to] ?? '' }
}
