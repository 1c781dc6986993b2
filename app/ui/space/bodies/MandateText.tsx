import { useTranslation } from 'react-i18next'
import type { MandateLine } from '#app/domain/body-page.ts'
import { formatDay } from '#app/i18n/formats.ts'
import type { Loaded } from '#app/ui/loaded.ts'

/** Who holds a seat, since when and until when; for those who tend it, how to reach them. */
export function MandateText({ mandate }: { mandate: Loaded<MandateLine> }) {
  const { t } = useTranslation('bodies')
  const { name, state, endsOn, tended } = mandate
  const terms = useTerms()
  return (
    <>
      <span className="mandate-name">{name === '' ? t('mandates.erased') : name}</span>
      <span className="row-note">{terms(mandate)}</span>
      {state === 'ending' && endsOn !== null && (
        <span className="tag tag-open">{t('mandates.state.ending', { to: formatDay(endsOn) })}</span>
      )}
      {tended && tended.email !== '' && <span className="row-note mandate-email">{tended.email}</span>}
      {tended && state !== 'ended' && (
        <span className="row-note">{t(`mandates.accounts.${tended.account}`)}</span>
      )}
    </>
  )
}

/** From when to when a mandate runs, in words. */
export function useTerms(): (mandate: Loaded<Pick<MandateLine, 'beginsOn' | 'endsOn' | 'state'>>) => string {
  const { t } = useTranslation('bodies')
  return ({ beginsOn, endsOn, state }) => {
    const from = formatDay(beginsOn)
    if (endsOn !== null) return t('mandates.since', { from, to: formatDay(endsOn) })
    return state === 'to-come' ? t('mandates.fromDay', { from }) : t('mandates.from', { from })
  }
}
