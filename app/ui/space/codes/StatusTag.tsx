import { useTranslation } from 'react-i18next'
import type { OrderStatus } from '#app/domain/code-order.ts'
import { classNames } from '#app/ui/class-names.ts'

/** Whether a sheet waits to be printed. */
export function StatusTag({ status }: { status: OrderStatus }) {
  const { t } = useTranslation('codes')
  return (
    <span className={classNames('tag', status === 'waiting' && 'tag-open')}>
      {t(`status.${status}`)}
    </span>
  )
}
