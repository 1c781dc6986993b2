import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDayOf } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'

export interface MemberView {
  id: string
  name: string
  email: string
  attachment: string | null
  begunAt: string
  arrived: boolean
  mayEnd: boolean
}

export interface MemberListProps {
  members: readonly MemberView[]
  timeZone: string
}

/** Those who have one role, each with what can be done about it. */
export function MemberList({ members, timeZone }: MemberListProps) {
  const { t } = useTranslation('team')
  if (members.length === 0) return <p className="row-note">{t('empty')}</p>
  return (
    <ul className="plain-list members">
      {members.map((member) => (
        <li key={member.id} className="member">
          <div className="member-who">
            <p>
              <strong>{member.name}</strong>
              {member.attachment !== null && <>, {member.attachment}</>}
            </p>
            <p className="row-note">
              <span className="member-email">{member.email}</span>
              <span>{t('since', { day: formatDayOf(member.begunAt, timeZone) })}</span>
            </p>
          </div>
          {!member.arrived && <p className="tag">{t('pending')}</p>}
          {member.mayEnd && <MemberActs member={member} />}
        </li>
      ))}
    </ul>
  )
}

/** Folded away: ending a role is seldom, and should not happen by a slip. */
function MemberActs({ member: { id, name, arrived } }: { member: MemberView }) {
  const { t } = useTranslation('team')
  return (
    <details className="member-acts">
      <summary>
        {t('acts')} <span className="visually-hidden">{t('actsOf', { name })}</span>
      </summary>
      <Form method="post" className="member-form">
        <input type="hidden" name="membership" value={id} />
        {!arrived && (
          <>
            <p>{t('inviteText')}</p>
            <Button emphasis="secondary" name="intent" value="invite">
              {t('invite')}
            </Button>
          </>
        )}
        <p>{t('endText', { name })}</p>
        <Button emphasis="secondary" name="intent" value="end">
          {t('end')}
        </Button>
      </Form>
    </details>
  )
}
