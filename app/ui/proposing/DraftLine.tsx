import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/Button.tsx'
import type { ProposingState } from './use-proposing.ts'

/** Where the words are kept meanwhile, and how to keep them nowhere; or that they are not kept. */
export function DraftLine({ proposing }: { proposing: ProposingState }) {
  const { t } = useTranslation('proposals')
  const { shared } = proposing.device
  if (shared === null)
    return (
      <div className="draft-line">
        <p>{t('propose.draft.nowhere')}</p>
      </div>
    )
  return (
    <div className="draft-line">
      <p>{t(shared ? 'propose.draft.off' : 'propose.draft.kept')}</p>
      <label className="check-label">
        <input
          type="checkbox"
          checked={shared}
          onChange={({ target }) => proposing.share(target.checked)}
        />
        <span>{t('propose.draft.shared')}</span>
      </label>
      <p className="draft-erase">
        {proposing.undo === null ? (
          <Button type="button" emphasis="quiet" onClick={proposing.erase}>
            {t('propose.draft.erase')}
          </Button>
        ) : (
          <Button type="button" emphasis="quiet" onClick={proposing.undo}>
            {t('propose.draft.undo')}
          </Button>
        )}
        <span role="status">{proposing.undo !== null && t('propose.draft.erased')}</span>
      </p>
    </div>
  )
}
