import { useTranslation } from 'react-i18next'
import { slipsOf, type SheetOfCodes } from './slips.ts'

/** A sheet of codes, on the screen as it will be on paper: one card per person, to be cut. */
export function CodeSheet({ sheet, origin }: { sheet: SheetOfCodes; origin: string }) {
  const { t } = useTranslation('codes')
  const { council, consultation, college } = sheet
  const { page, until, slips } = slipsOf(sheet, origin)
  return (
    <section className="code-sheet" aria-labelledby="feuille">
      <h2 id="feuille">{t('slip.heading', { college: college.name })}</h2>
      <p className="code-sheet-instructions">{t('slip.instructions')}</p>
      <ol className="slips">
        {slips.map(({ code, qr }) => (
          <li key={code} className="slip">
            <svg
              className="slip-qr"
              viewBox={qr.box}
              shapeRendering="crispEdges"
              aria-hidden="true"
            >
              <path d={qr.path} />
            </svg>
            <div className="slip-text">
              <p className="slip-council">{council.name}</p>
              <p className="slip-title">{consultation.title}</p>
              <p>{t('slip.yours')}</p>
              <p className="slip-code secret">{code}</p>
              <p className="slip-small">{page}</p>
              <p className="slip-small">{t('slip.note', { until })}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
