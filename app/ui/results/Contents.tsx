import { useTranslation } from 'react-i18next'
import type { Method } from '#app/domain/consultation.ts'

/** What a long page holds, each part one touch away. */
export function Contents({ method, shared }: { method: Method; shared: boolean }) {
  const { t } = useTranslation('results')
  const parts = [
    { id: 'classement', title: t(method === 'budget' ? 'budget.title' : 'ranking.title') },
    ...(method === 'ranking' ? [{ id: 'face-a-face', title: t('duels.title') }] : []),
    { id: 'autre', title: t('other.title') },
    { id: 'groupes', title: t('blocks.title') },
    { id: 'nombres', title: t('counts.title') },
    { id: 'participation', title: t('turnout.title') },
    { id: 'calcul', title: t('calculation.title') },
    ...(shared ? [{ id: 'partager', title: t('sharing.title') }] : []),
    ...(shared ? [{ id: 'donnees', title: t('data.title') }] : []),
  ]
  return (
    <nav className="contents no-print" aria-labelledby="sommaire">
      <h2 id="sommaire">{t('contents.title')}</h2>
      <ol>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
