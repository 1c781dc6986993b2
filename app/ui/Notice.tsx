import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface NoticeProps {
  kind?: 'info' | 'success' | 'warning'
  /** Absent: a short word for the kind stands in its place. */
  title?: string
  children: ReactNode
  /** True for what appears after an action: it is read out. */
  live?: boolean
}

export function Notice({ kind = 'info', title, children, live = false }: NoticeProps) {
  const { t } = useTranslation()
  return (
    <div className={`notice notice-${kind}`} role={live ? 'status' : undefined}>
      <p className="notice-title">{title ?? t(`notice.${kind}`)}</p>
      <div className="notice-body">{children}</div>
    </div>
  )
}
