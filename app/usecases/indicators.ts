import { calendarDay } from '#app/domain/day.ts'
import {
  MOST_INDICATORS,
  MOST_VALUES,
  reasonsAgainstFigure,
  reasonsAgainstIndicator,
  type Figure,
  type Indicator,
} from '#app/domain/indicator.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { deleteIndicator, insertIndicator, keepValue, listIndicators } from '#db/registry/indicator.ts'
import { actOnAction } from './action-acts.ts'
import type { ActionAddress } from './actions.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'

/** Says what an action is measured by. */
export async function addIndicator(
  context: UseCaseContext,
  address: ActionAddress,
  words: Omit<Indicator, 'id'>,
): Promise<Result<null>> {
  return actOnAction(context, address, async (trx, { action }) => {
    const reasons = reasonsAgainstIndicator(words)
    if (reasons.length > 0) return refused(...reasons)
    const known = await listIndicators(trx, action)
    if (known.some(({ name }) => name === words.name))
      return refused(refusal('name-taken', { field: 'indicatorName' }))
    if (known.length >= MOST_INDICATORS)
      return refused(refusal('too-many', { field: 'indicatorName', details: { most: MOST_INDICATORS } }))
    await insertIndicator(trx, action, { ...words, id: newId(context) })
    return accepted([{ kind: 'indicator-added', reason: '' }])
  })
}

/** Takes an indicator away with its figures; that there was one stays in the history. */
export async function removeIndicator(
  context: UseCaseContext,
  address: ActionAddress & { indicator: string },
): Promise<Result<null>> {
  return actOnAction(context, address, async (trx, { action }) => {
    const known = await listIndicators(trx, action)
    if (!known.some(({ id }) => id === address.indicator)) return refused(refusal('unknown-indicator'))
    await deleteIndicator(trx, action, address.indicator)
    return accepted([{ kind: 'indicator-removed', reason: '' }])
  })
}

/**
 * Writes what was measured on a day. Another figure for the same day takes the place of the first, and
 * the history says that it was corrected, never what it was: it may have told of too few people.
 */
export async function writeFigure(
  context: UseCaseContext,
  address: ActionAddress & { indicator: string },
  { figure, measuredOn }: { figure: Figure | undefined; measuredOn: string | undefined },
): Promise<Result<null>> {
  return actOnAction(context, address, async (trx, { action, council }) => {
    const indicator = (await listIndicators(trx, action)).find(({ id }) => id === address.indicator)
    if (indicator === undefined) return refused(refusal('unknown-indicator'))
    const reasons = [...reasonsAgainstFigure(figure, indicator.aboutPeople, 'figure')]
    const today = calendarDay(context.now(), council.timeZone)
    if (measuredOn === undefined) reasons.push(refusal('date-missing', { field: 'measuredOn' }))
    else if (measuredOn > today) reasons.push(refusal('date-in-future', { field: 'measuredOn' }))
    if (figure === undefined || measuredOn === undefined || reasons.length > 0)
      return refused(...reasons)
    const before = indicator.values.find((value) => value.measuredOn === measuredOn)
    if (before?.figure === figure) return accepted([])
    if (before === undefined && indicator.values.length >= MOST_VALUES)
      return refused(refusal('too-many', { field: 'figure', details: { most: MOST_VALUES } }))
    await keepValue(trx, action, indicator.id, { measuredOn, figure })
    return accepted([
      { kind: before === undefined ? 'figure-added' : 'figure-corrected', reason: '' },
    ])
  })
}
