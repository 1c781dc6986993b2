import type { SeatCollege } from '#app/domain/body.ts'
import type { Role } from '#app/domain/membership.ts'
import { createI18n } from './staff.ts'

/** What people are called in public minutes, in the place of their names. */
export function publicCalling() {
  const { t } = createI18n('fr')
  return {
    role: (role: Role) => t(`space:role.${role}`),
    college: (college: SeatCollege) =>
      t('minutes:calling.college', { college: t(`minutes:college.${college}`) }),
    otherwise: t('minutes:calling.otherwise'),
  }
}
