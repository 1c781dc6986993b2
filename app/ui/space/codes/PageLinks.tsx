import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/ui/Button.tsx'

/** The way to newer and older rows of a list; nothing where one page holds them all. */
export function PageLinks({ to, page, more }: { to: string; page: number; more: boolean }) {
  const { t } = useTranslation('codes')
  if (page === 1 && !more) return null
  return (
    <nav className="actions" aria-label={t('pages.label')}>
      {page > 1 && (
        <LinkButton to={page === 2 ? to : `${to}?page=${page - 1}`} emphasis="secondary">
          {t('pages.newer')}
        </LinkButton>
      )}
      {more && (
        <LinkButton to={`${to}?page=${page + 1}`} emphasis="secondary">
          {t('pages.older')}
        </LinkButton>
      )}
    </nav>
  )
}
