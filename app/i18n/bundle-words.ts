import { createI18n } from './staff.ts'

/** What a sealed bundle says of how it is to be kept. */
export function keepingOfBundle(): string {
  return createI18n('fr').t('committee:bundle.keeping')
}
