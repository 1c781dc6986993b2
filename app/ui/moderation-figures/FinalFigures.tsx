import { useTranslation } from 'react-i18next'
import type { NamedArticles } from '#app/domain/charter.ts'
import { FIGURE_PARTS, silentParts, type FigurePart, type ToldFigures } from '#app/domain/moderation-figures.ts'
import { REFUSAL_REASONS } from '#app/domain/proposal.ts'
import { ArticleOfReason } from '#app/ui/council/ArticleOfReason.tsx'
import type { Loaded } from '#app/ui/loaded.ts'

interface FinalFiguresProps {
  council: { slug: string }
  charter: Loaded<NamedArticles> | null
  final: Loaded<ToldFigures>
}

/** What is told once moderation is over. */
export function FinalFigures({ council, charter, final }: FinalFiguresProps) {
  const { t } = useTranslation('figures')
  const told = (count: number | null) => (count === null ? t('few') : t('atLeast', { count }))
  const reasons = REFUSAL_REASONS.filter((reason) => final.refused[reason] !== undefined)
  const { medianDays, targetDays, withinTarget } = final
  const silent = silentParts(final)
  const speaks = (part: FigurePart) => !silent.includes(part)
  return (
    <>
      {speaks('refused') && (
        <section aria-labelledby="refus">
          <h2 id="refus">{t('refused')}</h2>
          <dl className="figures">
            {reasons.map((reason) => (
              <div key={reason}>
                <dt>{t(`reason.${reason}`)}</dt>
                <dd>
                  {told(final.refused[reason] ?? null)}
                  <ArticleOfReason council={council} charter={charter} reason={reason} />
                </dd>
              </div>
            ))}
            <div>
              <dt>{t(reasons.length === 0 ? 'allReasons' : 'otherReasons')}</dt>
              <dd>{told(final.refusedOtherwise)}</dd>
            </div>
            <div>
              <dt>{t('returned')}</dt>
              <dd>{told(final.returned)}</dd>
            </div>
          </dl>
        </section>
      )}
      {speaks('appeals') && (
        <section aria-labelledby="recours">
          <h2 id="recours">{t('appeals')}</h2>
          <dl className="figures">
            <div>
              <dt>{t('granted')}</dt>
              <dd>{told(final.granted)}</dd>
            </div>
            <div>
              <dt>{t('upheld')}</dt>
              <dd>{told(final.upheld)}</dd>
            </div>
          </dl>
        </section>
      )}
      {speaks('delays') && (
        <section aria-labelledby="delais">
          <h2 id="delais">{t('delays')}</h2>
          <dl className="figures">
            <div>
              <dt>{t('median')}</dt>
              <dd>{medianDays === null ? t('few') : t('days', { count: medianDays })}</dd>
            </div>
            <div>
              <dt>{t('within', { count: targetDays })}</dt>
              <dd>{told(withinTarget)}</dd>
            </div>
          </dl>
        </section>
      )}
      {speaks('distress') && (
        <section aria-labelledby="detresse">
          <h2 id="detresse">{t('distress')}</h2>
          <dl className="figures">
            <div>
              <dt>{t('distressTexts')}</dt>
              <dd>{told(final.distress)}</dd>
            </div>
          </dl>
        </section>
      )}
      {silent.length > 0 && <Silent silent={silent} targetDays={targetDays} />}
    </>
  )
}

/** What is not told, in one breath: a list of nothings would look like a reproach. */
function Silent({ silent, targetDays }: { silent: readonly FigurePart[]; targetDays: number }) {
  const { t } = useTranslation('figures')
  const all = silent.length === FIGURE_PARTS.length
  const list = new Intl.ListFormat('fr').format(silent.map((part) => t(`silentPart.${part}`)))
  return (
    <section aria-labelledby="non-dit">
      <h2 id="non-dit">{t('silentTitle')}</h2>
      <p>{all ? t('silentAll') : t('silentSome', { list })}</p>
      {silent.includes('delays') && targetDays > 0 && <p>{t('target', { count: targetDays })}</p>}
    </section>
  )
}
