import { useTranslation } from 'react-i18next'
import type { TimeLeft as Left } from '#app/domain/sitting.ts'

/** How much is left of a planned time: a quiet bar, and the same in words. Nothing rings. */
export function TimeLeft({ of, left }: { of: 'item' | 'meeting'; left: Left }) {
  const { t } = useTranslation('live')
  const { minutes, gone } = left
  const words =
    minutes > 0
      ? t(`left.${of}`, { count: minutes })
      : t(minutes === 0 ? `left.${of}Done` : `left.${of}Over`, { count: -minutes })
  return (
    <p className="time-left">
      <span>{words}</span>
      <progress value={gone} max={1} aria-hidden="true" />
    </p>
  )
}
