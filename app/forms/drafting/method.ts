import {
  DEFAULT_GRADES,
  METHODS,
  MISSING_OPINIONS,
  scaleFits,
  WEIGHTINGS,
} from '#app/domain/consultation.ts'
import type { Counting } from '#app/domain/draft.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { faultsOf, textOf, type Typed } from '#app/forms/fields.ts'

export const LONGEST_GRADE = 40

/** How opinions are given and counted. Grades: one a line, best first; none for approval. */
export function readMethod(typed: Typed): Result<Counting> {
  const method = chosen(METHODS, typed, 'method')
  const missingOpinions = chosen(MISSING_OPINIONS, typed, 'missingOpinions')
  const officialWeighting = chosen(WEIGHTINGS, typed, 'officialWeighting')
  const faults: Refusal[] = []
  if (method === undefined) faults.push(refusal('field-invalid', { field: 'method' }))
  if (missingOpinions === undefined)
    faults.push(refusal('field-invalid', { field: 'missingOpinions' }))
  if (officialWeighting === undefined)
    faults.push(refusal('field-invalid', { field: 'officialWeighting' }))
  const grades = method === 'majority-judgment' || method === undefined ? gradesOf(typed) : []
  if (grades.some((grade) => faultsOf(grade, { field: 'grades', most: LONGEST_GRADE }).length > 0))
    faults.push(refusal('text-too-long', { field: 'grades', details: { most: LONGEST_GRADE } }))
  else if (method !== undefined && !scaleFits(method, grades))
    faults.push(refusal('scale-invalid', { field: 'grades' }))
  if (faults.length > 0 || !method || !missingOpinions || !officialWeighting)
    return refused(...faults)
  return accepted({ method, grades, missingOpinions, officialWeighting })
}

function gradesOf(typed: Typed): readonly string[] {
  return textOf(typed, 'grades')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/gu, ' '))
    .filter((line) => line !== '')
}

function chosen<T extends string>(list: readonly T[], typed: Typed, name: string): T | undefined {
  const text = textOf(typed, name)
  return list.find((item) => item === text)
}

/** What stands in the fields for a draft as it is stored; the usual scale where it has none. */
export function typedMethod({ method, grades, missingOpinions, officialWeighting }: Counting): Typed {
  const scale = grades.length > 0 ? grades : DEFAULT_GRADES
  return { method, grades: scale.join('\n'), missingOpinions, officialWeighting }
}
