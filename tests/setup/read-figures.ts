import { figureOf } from '#app/domain/agreement.ts'
import { METHODS } from '#app/domain/consultation.ts'
import { readResult } from '#app/domain/reading.ts'
import {
  WITHHOLDABLE,
  type ConsultationResult,
  type Outcome,
  type PublishedCell,
} from '#app/domain/result.ts'
import {
  ANSWER_CODES,
  COUNTING_CODES,
  METHOD_CODES,
  WITHHELD_CODES,
  type Column,
} from '#app/documents/open-data/table.ts'
import type { Fixed } from '#tests/factories/twins.ts'

type Row = (column: Column) => string

/** The rows of a CSV (RFC 4180), each asked by column. */
export function readCsv(csv: string): Row[] {
  const records: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let found = cells.exec(csv); found !== null; found = cells.exec(csv)) {
    records.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '\r\n') records.push([])
  }
  const [header = [], ...rows] = records.slice(0, -1)
  return rows.map((row) => (column) => row[header.indexOf(column)] ?? '')
}

/** The result that a reader of the table alone can put together, who knows what was asked. */
export function resultFromTable(csv: string, fixed: Fixed): ConsultationResult {
  const rows = readCsv(csv)
  const of = (kind: string, more: (row: Row) => boolean = () => true) =>
    rows.filter((row) => row('ligne') === kind && more(row))
  const figure = (row: Row | undefined) => Number(row?.('nombre'))
  const counted = (counting: string) => (row: Row) => row('comptage') === counting
  const { person, college, block } = COUNTING_CODES
  const method = METHODS.find((one) => METHOD_CODES[one] === rows[0]?.('methode'))
  const words = method === 'majority-judgment' ? fixed.grades : ANSWER_CODES[method ?? 'duel']
  const options = fixed.priorities.map(({ id, title }) => ({ id, title }))

  function outcome(which: (row: Row) => boolean): Outcome {
    const placed = of('place', which)
    const grades = placed.flatMap((row): [string, number][] =>
      row('mention') === '' ? [] : [[row('priorite_id'), fixed.grades.indexOf(row('mention'))]],
    )
    const ids = (some: readonly Row[]) => some.map((row) => row('priorite_id'))
    return {
      ranking: [...Map.groupBy(placed, (row) => row('place')).values()].map(ids),
      majorityGrades: Object.fromEntries(grades),
      ...(method === 'budget' && { selected: ids(placed.filter((row) => row('financee') === 'true')) }),
      tooFewOpinions: ids(of('trop-peu-d-avis', which)),
    }
  }

  const cell =
    (answers: readonly string[]) =>
    (row: Row): PublishedCell => ({
      from: answers.indexOf(row('de')),
      to: answers.indexOf(row('a')),
      withMissing: row('sans_avis') === 'true',
      ballots: figure(row),
    })
  const codes = of('codes-remis')[0]
  const duels = Map.groupBy(of('duel'), (row) => `${row('priorite_id')} ${row('autre_id')}`)
  const withheld = WITHHOLDABLE.filter((kind) =>
    of('non-publie', (row) => row('precision') === WITHHELD_CODES[kind]).length > 0,
  )
  const costs = of('cout').map((row) => [row('priorite_id'), figure(row)] as const)
  const ofColleges = outcome(counted(college))
  return {
    kind: 'result',
    method: method ?? 'approval',
    grades: fixed.grades,
    missingOpinions: fixed.missingOpinions,
    threshold: figure(of('seuil')[0]),
    official: fixed.officialWeighting,
    options,
    ballots: figure(of('bulletins', counted(person))[0]),
    codesHandedOut: codes === undefined ? null : figure(codes),
    person: outcome(counted(person)),
    college:
      ofColleges.ranking.length + ofColleges.tooFewOpinions.length === 0 ? null : ofColleges,
    blocks: of('bulletins', counted(block)).map((row) => ({
      colleges: row('groupe').split(' + '),
      ballots: figure(row),
      ...outcome((other) => counted(block)(other) && other('groupe') === row('groupe')),
    })),
    counts: Object.fromEntries(
      [...Map.groupBy(of('reponses'), (row) => row('priorite_id'))].map(([id, cells]) => [
        id,
        cells.map(cell(words)),
      ]),
    ),
    ...(method === 'ranking' && {
      duels: [...duels.values()].map((cells) => ({
        first: cells[0]?.('priorite_id') ?? '',
        second: cells[0]?.('autre_id') ?? '',
        cells: cells.map(cell(ANSWER_CODES.duel)),
      })),
    }),
    ...(method === 'budget' && {
      budget: { total: figure(of('budget')[0]), costs: Object.fromEntries(costs) },
    }),
    ...(withheld.length > 0 && { withheld }),
  }
}

/** Every figure that a result holds, and those that follow from it and are told in words beside. */
export function figuresOf(result: ConsultationResult): ReadonlySet<number> {
  const reading = readResult(result)
  const { budget } = reading
  const cells = [
    ...Object.values(result.counts).flat(),
    ...(result.duels ?? []).flatMap((duel) => duel.cells),
  ]
  return new Set([
    result.threshold,
    result.ballots,
    ...(result.codesHandedOut === null ? [] : [result.codesHandedOut]),
    ...result.blocks.map(({ ballots }) => ballots),
    ...cells.map(({ ballots }) => ballots),
    ...(result.budget === undefined ? [] : [result.budget.total, ...Object.values(result.budget.costs)]),
    ...(budget === null ? [] : [budget.spent, budget.left]),
    ...(reading.agreement === null ? [] : [figureOf(reading.agreement), nothingInCommon(result)]),
    ...placesAndLists(result),
  ])
}

/** What the coefficient of concordance is near to where groups have nothing in common: told beside it. */
function nothingInCommon({ blocks }: ConsultationResult): number {
  return Number((1 / blocks.length).toFixed(2))
}

/** Places, and how many priorities, grades and groups there are: never more than of the longest list. */
function placesAndLists({ options, grades, blocks }: ConsultationResult): number[] {
  return Array.from({ length: Math.max(options.length, grades.length, blocks.length) + 1 }, (_, at) => at)
}

/** Where a method is described, and what is no count for it is a year: nowhere do so many vote here. */
const SOURCE_OR_YEAR = /Source\s:[^|]*|\b(?:\d{1,2}(?:er)?\s\p{L}+\s)?(?:19|20)\d\d\b/gu
const NUMBER = /\d{1,3}(?:[\u00A0\u202F]\d{3})+(?!\d)|\d+(?:,\d+)?/g

/** The numbers in what a page shows below its heading: words of tables, lists, figures and sentences. */
export function numbersOn(page: string): number[] {
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? ''
  return numbersIn(
    main
      .replaceAll(/<(script|style|code)\b[\s\S]*?<\/\1>/g, '|')
      .replaceAll(/https?:[^\s<"]*/g, '|')
      .replaceAll('<!-- -->', '')
      .replaceAll(/<[^>]*>/g, '|')
      .replaceAll(/&#?[a-z0-9]+;/g, ' '),
  )
}

/** The numbers in the text of a document for word processors. */
export function numbersInDocument(document: string): number[] {
  const body = /<w:body>[\s\S]*<\/w:body>/.exec(document)?.[0] ?? ''
  // The points of an agenda are numbered.
  return numbersIn(body.replaceAll(/<[^>]*>/g, '|').replaceAll(/\|\d+\. /g, '|'))
}

function numbersIn(text: string): number[] {
  const found = text.replaceAll(SOURCE_OR_YEAR, '|').match(NUMBER) ?? []
  return found.map((number) => Number(number.replaceAll(/[\u00A0\u202F]/g, '').replace(',', '.')))
}
