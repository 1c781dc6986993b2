import { REFUSALS } from './words.ts'
import type { BallotRefusal } from '#app/election-files/election.ts'

export interface Report {
  counted: number
  /** Of the counted, those that say nothing at all. */
  blank: number
  refused: number
  reasons: { reason: BallotRefusal; ballots: number; lines: number[] }[]
}

const LINES_TOLD = 5

/** What became of every ballot. */
export class Reporting {
  #counted = 0
  #blank = 0
  readonly #reasons = new Map<BallotRefusal, { ballots: number; lines: number[] }>()

  count(marks: Float64Array, times: number): void {
    this.#counted += times
    if (marks.every((mark) => mark === 0)) this.#blank += times
  }

  refuse(reason: BallotRefusal, line: number, times: number): void {
    const known = this.#reasons.get(reason)
    const entry = known ?? { ballots: 0, lines: [] }
    if (known === undefined) this.#reasons.set(reason, entry)
    entry.ballots += times
    if (entry.lines.length < LINES_TOLD) entry.lines.push(line)
  }

  get ballots(): number {
    return this.report().counted + this.report().refused
  }

  report(): Report {
    const reasons = [...this.#reasons].map(([reason, told]) => ({ reason, ...told }))
    return {
      counted: this.#counted,
      blank: this.#blank,
      refused: reasons.reduce((sum, { ballots }) => sum + ballots, 0),
      reasons,
    }
  }
}

/** The report in lines of text. */
export function toldReport({ counted, blank, refused, reasons }: Report): string[] {
  const blanks = blank === 0 ? '' : ` (dont ${blank} sans aucun choix)`
  return [
    `Bulletins comptés : ${counted}${blanks}. Refusés : ${refused}.`,
    ...reasons.map(({ reason, ballots, lines }) => {
      const more = ballots > lines.length ? '…' : ''
      const where = `${lines.length > 1 ? 'lignes' : 'ligne'} ${lines.join(', ')}${more}`
      return `  ${ballots} × ${REFUSALS[reason]} (${where})`
    }),
  ]
}
