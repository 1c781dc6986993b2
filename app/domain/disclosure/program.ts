/** A weighted sum of unknowns: indices and coefficients. */
export type Terms = readonly (readonly [unknown: number, coefficient: number])[]

/** `lower` ≤ terms ≤ `upper`; either may be infinite. */
export interface Row {
  terms: Terms
  lower: number
  upper: number
}

/** An integer program without an objective: whole unknowns from 0 to their upper bound, and rows. */
export interface IntegerProgram {
  upper: readonly number[]
  rows: readonly Row[]
}

/** What a solver says of one objective. */
export type Optimum =
  | { kind: 'optimal'; values: readonly number[] }
  /** A solution, perhaps not the best. */
  | { kind: 'feasible'; values: readonly number[] }
  | { kind: 'infeasible' }
  /** Given up: nothing may be concluded. */
  | { kind: 'unknown' }

/** What is asked of a program. */
export interface Question {
  objective: Terms
  direction: 'least' | 'most'
  /** Any solution whose objective reaches this will do; absent: any solution at all will. */
  enough?: number
}

/** A program held ready, so that many questions can be asked of it. */
export interface OpenProgram {
  optimum: (question: Question) => Optimum
  close: () => void
}

/** A solver of integer programs: comes from outside, since it is neither small nor ours. */
export type Solver = (program: IntegerProgram) => OpenProgram

/** Collects the unknowns and the rows of a program. */
export class ProgramDraft implements IntegerProgram {
  readonly upper: number[] = []
  readonly rows: Row[] = []

  /** A new whole unknown from 0 to `upper`; its index. */
  unknown(upper: number): number {
    return this.upper.push(upper) - 1
  }

  equal(terms: Terms, value: number): void {
    this.rows.push({ terms, lower: value, upper: value })
  }

  atLeast(terms: Terms, value: number): void {
    this.rows.push({ terms, lower: value, upper: Infinity })
  }

  atMost(terms: Terms, value: number): void {
    this.rows.push({ terms, lower: -Infinity, upper: value })
  }
}

/** The terms of a sum, each with one coefficient. */
export function sumOf(unknowns: readonly number[], coefficient = 1): Terms {
  return unknowns.map((unknown) => [unknown, coefficient] as const)
}

/** A sum a number of times. */
export function times(terms: Terms, factor: number): Terms {
  return factor === 1
    ? terms
    : terms.map(([unknown, coefficient]) => [unknown, coefficient * factor] as const)
}

/** Two sums, equal unknowns put together. */
export function plus(one: Terms, other: Terms): Terms {
  const sum = new Map<number, number>()
  for (const [unknown, coefficient] of [...one, ...other])
    sum.set(unknown, (sum.get(unknown) ?? 0) + coefficient)
  return [...sum].filter(([, coefficient]) => coefficient !== 0)
}

/** One sum less another. */
export function less(one: Terms, other: Terms): Terms {
  return plus(one, times(other, -1))
}

/** Solvers compute in floating point; what they propose is rounded, and then checked to this. */
const TOLERANCE = 1e-6

/** Whether whole numbers fulfil every statement of a program. */
export function fulfils({ upper, rows }: IntegerProgram, values: readonly number[]): boolean {
  return (
    upper.every((bound, unknown) => isWithin(values[unknown] ?? 0, 0, bound)) &&
    rows.every(({ terms, lower, upper: most }) =>
      isWithin(
        terms.reduce((sum, [unknown, coefficient]) => sum + coefficient * (values[unknown] ?? 0), 0),
        lower,
        most,
      ),
    )
  )
}

function isWithin(value: number, lower: number, upper: number): boolean {
  return value >= lower - TOLERANCE && value <= upper + TOLERANCE
}

/** A program of which some unknowns keep their values. */
export interface Reduced {
  program: IntegerProgram
  /** What a sum over all unknowns is in this program, and the part of it that is fixed. */
  termsOf: (terms: Terms) => { terms: Terms; fixed: number }
  /** The values of all unknowns, from those of this program. */
  valuesOf: (values: readonly number[]) => number[]
}

/** The same program with only some unknowns left free; all others have these values. */
export function reduce(
  program: IntegerProgram,
  values: readonly number[],
  free: ReadonlySet<number>,
): Reduced {
  const unknowns = [...free].toSorted((a, b) => a - b)
  const places = new Map(unknowns.map((unknown, place) => [unknown, place] as const))
  const termsOf = (terms: Terms) => {
    const left: [number, number][] = []
    let fixed = 0
    for (const [unknown, coefficient] of terms) {
      const place = places.get(unknown)
      if (place === undefined) fixed += coefficient * (values[unknown] ?? 0)
      else left.push([place, coefficient])
    }
    return { terms: left, fixed }
  }
  const rows = program.rows.flatMap((row): Row[] => {
    const { terms, fixed } = termsOf(row.terms)
    return terms.length === 0 ? [] : [{ terms, lower: row.lower - fixed, upper: row.upper - fixed }]
  })
  return {
    program: { upper: unknowns.map((unknown) => program.upper[unknown] ?? 0), rows },
    termsOf,
    valuesOf: (found) => {
      const all = [...values]
      unknowns.forEach((unknown, place) => (all[unknown] = found[place] ?? 0))
      return all
    },
  }
}
