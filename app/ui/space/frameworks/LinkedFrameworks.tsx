import { useTranslation } from 'react-i18next'
import type { ToldFramework } from '#app/domain/framework.ts'

/** The frameworks that something belongs to, each leading to its text where that is on the web. */
export function LinkedFrameworks({ frameworks }: { frameworks: readonly ToldFramework[] }) {
  const { t } = useTranslation('frameworks')
  if (frameworks.length === 0) return null
  return (
    <p className="point-facts">
      <span>{t('linked')}</span>
      {frameworks.map((framework) => (
        <span key={framework.id} className="tag">
          <FrameworkTitle framework={framework} />
        </span>
      ))}
    </p>
  )
}

export function FrameworkTitle({ framework }: { framework: Pick<ToldFramework, 'title' | 'url'> }) {
  const { title, url } = framework
  return url === '' ? (
    title
  ) : (
    <a href={url} rel="noreferrer">
      {title}
    </a>
  )
}
