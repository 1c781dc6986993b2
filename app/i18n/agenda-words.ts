import { createI18n } from './staff.ts'

/** The words with which a new agenda is written: they are stored, and edited like any others. */
export function agendaWords() {
  const { t } = createI18n('fr')
  return {
    title: (consultation: string | null) =>
      consultation === null
        ? t('committee:draft.titleOfSeveral')
        : t('committee:draft.title', { title: consultation }),
    opening: t('committee:draft.opening'),
    closing: t('committee:draft.closing'),
    followUp: (priority: string) => t('committee:draft.followUp', { title: priority }),
    action: (action: string) => t('committee:draft.action', { title: action }),
    steering: t('meetings:field.steering'),
  }
}
