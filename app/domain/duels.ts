import type { ConsultationResult, PublishedCell, PublishedDuel } from './result.ts'

/** What published figures say of an option beside another. 'unsaid': not enough of them are published. */
export type DuelWord = 'wins' | 'loses' | 'draw' | 'unsaid'

/** How many ballots put an option before another. */
export interface DuelCell {
  says: DuelWord
  /** Null where it is not published: an empty pair and a hidden one look the same. */
  ballots: number | null
  /** That many at most: those that treat both alike are counted in. */
  atMost: boolean
}

/** Who beats whom: `cells[row][column]` is about `order[row]` before `order[column]`. */
export interface DuelMatrix {
  /** As the person weighting ranks them: duels count persons. */
  order: readonly string[]
  /** The diagonal is null. */
  cells: readonly (readonly (DuelCell | null)[])[]
  /** Whether a single pair can be told. */
  anything: boolean
}

const UNPUBLISHED: DuelCell = { says: 'unsaid', ballots: null, atMost: false }

/** The published duels of a result as a matrix; null for other methods. */
export function duelMatrix(result: ConsultationResult): DuelMatrix | null {
  if (result.duels === undefined) return null
  const told = new Map(result.duels.flatMap((duel) => bothWays(duel)))
  const order = result.person.ranking.flat()
  return {
    order,
    cells: order.map((one) =>
      order.map((other) => (one === other ? null : (told.get(pair(one, other)) ?? UNPUBLISHED))),
    ),
    anything: told.size > 0,
  }
}

/** The option that wins all its duels by published figures; null where there is none or it cannot be told. */
export function beatsAllOthers(result: ConsultationResult): string | null {
  const matrix = duelMatrix(result)
  if (matrix === null || matrix.order.length < 2) return null
  const row = matrix.cells.findIndex((cells) =>
    cells.every((cell) => cell === null || cell.says === 'wins'),
  )
  return matrix.order[row] ?? null
}

function bothWays({ first, second, cells }: PublishedDuel): [string, DuelCell][] {
  const mirrored = cells.map((cell) => ({ ...cell, from: 2 - cell.to, to: 2 - cell.from }))
  return [
    [pair(first, second), cellOf(cells)],
    [pair(second, first), cellOf(mirrored)],
  ]
}

function cellOf(cells: readonly PublishedCell[]): DuelCell {
  const before = cells.find(({ from }) => from === 0)
  const behind = cells.find(({ to }) => to === 2)
  if (before === undefined || behind === undefined) return UNPUBLISHED
  const exact = before.to === 0
  const told = { ballots: before.ballots, atMost: !exact }
  if (exact && before.ballots > behind.ballots) return { ...told, says: 'wins' }
  if (behind.from === 2 && behind.ballots > before.ballots) return { ...told, says: 'loses' }
  const even = exact && behind.from === 2 && before.ballots === behind.ballots
  return { ...told, says: even ? 'draw' : 'unsaid' }
}

function pair(one: string, other: string): string {
  return `${one} ${other}`
}
