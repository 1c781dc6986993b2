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
import { amountOf } from './amount.ts'

export const LONGEST_GRADE = 40

/**
 * How opinions are given and counted. Grades: one a line, best first; none for a method without. What another method
 * counts with is kept where it can be: whoever changes their mind finds it again.
 */
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
  const mostApprovals = amountOf(typed, 'mostApprovals')
  if (method === 'approval' && mostApprovals === null)
    faults.push(refusal('most-approvals-invalid', { field: 'mostApprovals' }))
  const budget = amountOf(typed, 'budget')
  if (method === 'budget' && budget === null)
    faults.push(refusal('budget-missing', { field: 'budget' }))
  if (faults.length > 0 || !method || !missingOpinions || !officialWeighting)
    return refused(...faults)
  return accepted({
    method,
    grades,
    missingOpinions,
    officialWeighting,
    ...(mostApprovals != null && { mostApprovals }),
    ...(budget != null && { budget }),
  })
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
export function typedMethod(counting: Counting): Typed {
  const { method, grades, missingOpinions, officialWeighting, mostApprovals, budget } = counting
  const scale = grades.length > 0 ? grades : DEFAULT_GRADES
  return {
    method,
    grades: scale.join('\n'),
    mostApprovals: mostApprovals == null ? '' : String(mostApprovals),
    budget: budget == null ? '' : String(budget),
    missingOpinions,
    officialWeighting,
  }
}
