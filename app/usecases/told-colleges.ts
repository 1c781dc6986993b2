import type { Consultation } from '#app/domain/consultation.ts'

/** How many authors told each college (by id, all those of the consultation), of one consultation. */
export interface Told {
  councilId: string
  consultationId: string
  byCollege: ReadonlyMap<string, number>
}

/**
 * The colleges that authors told, held in memory until there are enough of a consultation to be written
 * down together: written one by one, each could be put beside the text that came with it. A server that
 * stops forgets those it holds, hence every figure made of them says "at least".
 */
export class ToldColleges {
  readonly #held = new Map<string, Told & { threshold: number }>()

  add(
    { councilId, id, colleges, threshold }: Pick<Consultation, 'councilId' | 'id' | 'colleges' | 'threshold'>,
    collegeId: string,
  ): void {
    const before = this.#held.get(id)?.byCollege
    const byCollege = new Map(
      colleges.map((college) => [
        college.id,
        (before?.get(college.id) ?? 0) + (college.id === collegeId ? 1 : 0),
      ]),
    )
    this.#held.set(id, { councilId, consultationId: id, byCollege, threshold })
  }

  /** Takes out those of which there are as many as the threshold of their consultation, or more. */
  takeEnough(): readonly Told[] {
    const taken = this.#held
      .values()
      .filter(({ byCollege, threshold }) => sum(byCollege.values()) >= threshold)
      .toArray()
    for (const { consultationId } of taken) this.#held.delete(consultationId)
    return taken
  }
}

function sum(counts: Iterable<number>): number {
  let total = 0
  for (const count of counts) total += count
  return total
}
