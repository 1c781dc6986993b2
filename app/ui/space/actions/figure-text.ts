import type { TFunction } from 'i18next'
import { FEW, LEAST_PEOPLE } from '#app/domain/indicator.ts'
import { formatDecimal } from '#app/i18n/formats.ts'

/** A figure as people read it: "1 200", "12,5" or "moins de 11". */
export function figureText(t: TFunction<'actions'>, figure: string): string {
  return figure === FEW ? t('indicators.few', { least: LEAST_PEOPLE }) : formatDecimal(Number(figure))
}
