import { useTranslation } from 'react-i18next'
import { classNames } from '#app/ui/class-names.ts'
import type { PublicState } from './view.ts'

export function StateTag({ state }: { state: PublicState }) {
  const { t } = useTranslation()
  const open = state === 'voting' || state === 'proposing'
  return <span className={classNames('tag', open && 'tag-open')}>{t(`state.${state}`)}</span>
}
