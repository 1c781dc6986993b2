import { useTranslation } from 'react-i18next'
import type { State } from '#app/domain/consultation.ts'
import { classNames } from '#app/ui/class-names.ts'

interface StateTagProps {
  state: State
  /** Its result says only that too few voted. */
  tooFew?: boolean
}

export function StateTag({ state, tooFew = false }: StateTagProps) {
  const { t } = useTranslation()
  const open = state === 'voting' || state === 'proposing'
  const told = tooFew && state === 'released' ? 'too-few' : state
  return <span className={classNames('tag', open && 'tag-open')}>{t(`state.${told}`)}</span>
}
