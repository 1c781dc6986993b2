import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

interface PagingProps {
  /** From 1. */
  page: number
  pages: number
  /** The address of a page. */
  to: (page: number) => string
  /** What the pages are of. */
  label: string
}

/** The pages of a long list, as links; nothing for a list of one page. */
export function Paging({ page, pages, to, label }: PagingProps) {
  const { t } = useTranslation()
  if (pages < 2) return null
  return (
    <nav className="paging" aria-label={label}>
      <ul>
        {page > 1 && (
          <li>
            <Link to={to(page - 1)} rel="prev">
              {t('paging.previous')}
            </Link>
          </li>
        )}
        {shownPages(page, pages).map((shown, index) =>
          shown === null ? (
            <li key={`blank-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={shown}>
              <Link
                to={to(shown)}
                aria-current={shown === page ? 'page' : undefined}
                aria-label={t('paging.page', { page: shown })}
              >
                {shown}
              </Link>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <Link to={to(page + 1)} rel="next">
              {t('paging.next')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** The first and the last page, and those around this one; null stands for those left out. */
export function shownPages(page: number, pages: number): readonly (number | null)[] {
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (shown) => shown === 1 || shown === pages || Math.abs(shown - page) <= 1,
  )
  return near.flatMap((shown, index) => {
    const before = near[index - 1]
    if (before === undefined || shown === before + 1) return [shown]
    return shown === before + 2 ? [shown - 1, shown] : [null, shown]
  })
}
