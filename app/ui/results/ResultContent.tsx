import { useTranslation } from 'react-i18next'
import { outcomeShownFirst, readResult } from '#app/domain/reading.ts'
import type { ConsultationResult, PublishedResult, TooFewBallots } from '#app/domain/result.ts'
import type { CouncilView } from '#app/ui/consultation/view.ts'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { Blocks } from './Blocks.tsx'
import { Budget } from './Budget.tsx'
import { Calculation } from './Calculation.tsx'
import { Contents } from './Contents.tsx'
import { Counts } from './Counts.tsx'
import { Duels } from './Duels.tsx'
import { OtherWeighting } from './OtherWeighting.tsx'
import { Participation } from './Participation.tsx'
import { PlainReading } from './PlainReading.tsx'
import { Ranking } from './Ranking.tsx'
import { useWording } from './wording.ts'

export interface ResultContentProps {
  council: Pick<CouncilView, 'slug' | 'contact'>
  consultation: { slug: string; reach: string; emailVoting: boolean }
  result: PublishedResult
  /** Read by the committee: not the page that is shared. */
  inSpace?: boolean
  /** Not public yet: read by those who agree to its release. */
  sealed?: boolean
}

/** What a result says, public or about to be: words and ranking first, figures after. */
export function ResultContent({ result, ...about }: ResultContentProps) {
  return result.kind === 'result' ? (
    <Result result={result} {...about} />
  ) : (
    <TooFew result={result} contact={about.council.contact} />
  )
}

interface ResultProps extends Omit<ResultContentProps, 'result'> {
  result: ConsultationResult
}

function Result({ council, consultation, result, sealed = false, inSpace = false }: ResultProps) {
  const wording = useWording(result)
  const reading = readResult(result)
  const official = outcomeShownFirst(result)
  const told = { result, official, reading, wording }
  const receipt = paths.receipt(council.slug, consultation.slug)
  const { budget } = reading
  return (
    <>
      <PlainReading result={result} outcome={official} reading={reading} wording={wording} />
      <Contents method={result.method} shared={!inSpace} />
      {budget === null ? (
        <Ranking result={result} outcome={official} reading={reading} wording={wording} />
      ) : (
        <Budget result={result} budget={budget} wording={wording} />
      )}
      <Duels result={result} wording={wording} />
      <OtherWeighting {...told} />
      <Blocks {...told} />
      <Counts result={result} official={official} wording={wording} />
      <Participation result={result} {...consultation} />
      <Calculation result={result} receipt={receipt} sealed={sealed} />
    </>
  )
}

function TooFew({ result, contact }: { result: TooFewBallots; contact: string }) {
  const { t } = useTranslation('results')
  return (
    <section className="act">
      <h2>{t('tooFew.title')}</h2>
      <p>{t('tooFew.text', { threshold: result.threshold })}</p>
      <p>{t('tooFew.contact')}</p>
      <Prose text={contact} className="contact" />
    </section>
  )
}
