import { useTranslation } from 'react-i18next'
import { Prose } from '#app/ui/Prose.tsx'

interface ProposalTextProps {
  text: string
  why: string
  theme: string | null
  /** Level of the headings inside it. */
  level: 2 | 3
}

/** A proposal below its title, wherever it is read. */
export function ProposalText({ text, why, theme, level }: ProposalTextProps) {
  const { t } = useTranslation('proposals')
  const Heading = `h${level}` as const
  return (
    <>
      {theme !== null && <p className="question-theme">{t('ofTheme', { theme })}</p>}
      <Prose text={text} className="proposal-text" />
      {why !== '' && (
        <>
          <Heading className="proposal-why">{t('words.why')}</Heading>
          <Prose text={why} className="proposal-text" />
        </>
      )}
    </>
  )
}
