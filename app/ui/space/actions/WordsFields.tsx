import { useTranslation } from 'react-i18next'
import {
  LONGEST_ACTION_OWNER,
  LONGEST_ACTION_TITLE,
  LONGEST_AIM,
  LONGEST_REASON,
  LONGEST_THEME,
} from '#app/domain/action.ts'
import type { Typed } from '#app/forms/fields.ts'
import { formatList } from '#app/i18n/formats.ts'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import type { ChoicesView } from './view.ts'

export interface WordsFieldsProps {
  choices: ChoicesView
  /** What the fields begin with. */
  first: {
    title?: string
    aim?: string
    owner?: string
    theme?: string
    framework?: { id: string } | null
    groupId?: string | null
    deadlineOn?: string | null
    toldPublicly?: boolean
  }
  typed: Loaded<Typed> | undefined
  refusals: readonly ShownRefusal[] | undefined
  /** Whether a reason for another deadline is asked for: not of a new action. */
  withReason: boolean
}

/** What is written about an action, new or not. */
export function WordsFields({ choices, first, typed, refusals, withReason }: WordsFieldsProps) {
  const { t } = useTranslation('actions')
  const { themes, frameworks, groups } = choices
  const known =
    themes.length === 0 ? '' : ` ${t('words.themeKnown', { themes: formatList(themes) })}`
  return (
    <>
      <Field
        name="title"
        label={t('words.title')}
        hint={t('words.titleHint')}
        maxLength={LONGEST_ACTION_TITLE}
        defaultValue={typed?.['title'] ?? first.title}
        refusals={refusals}
      />
      <Field
        name="aim"
        label={t('words.aim')}
        hint={t('words.aimHint')}
        rows={3}
        maxLength={LONGEST_AIM}
        defaultValue={typed?.['aim'] ?? first.aim}
        refusals={refusals}
        optional
      />
      <Field
        name="owner"
        label={t('words.owner')}
        hint={t('words.ownerHint')}
        maxLength={LONGEST_ACTION_OWNER}
        defaultValue={typed?.['owner'] ?? first.owner}
        refusals={refusals}
      />
      <Field
        name="theme"
        label={t('words.theme')}
        hint={`${t('words.themeHint')}${known}`}
        maxLength={LONGEST_THEME}
        defaultValue={typed?.['theme'] ?? first.theme}
        refusals={refusals}
        optional
      />
      {frameworks.length > 0 && (
        <Select
          name="frameworkId"
          label={t('words.framework')}
          placeholder={t('words.noFramework')}
          options={frameworks.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={typed?.['frameworkId'] ?? first.framework?.id ?? ''}
          refusals={refusals}
          optional
        />
      )}
      {groups.length > 0 && (
        <Select
          name="groupId"
          label={t('words.group')}
          placeholder={t('words.noGroup')}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={typed?.['groupId'] ?? first.groupId ?? ''}
          refusals={refusals}
          optional
        />
      )}
      <Field
        name="deadlineOn"
        label={t('words.deadlineOn')}
        hint={t('words.deadlineHint')}
        type="date"
        defaultValue={typed?.['deadlineOn'] ?? first.deadlineOn ?? ''}
        refusals={refusals}
        optional
      />
      {withReason && (
        <Field
          name="reason"
          label={t('words.reason')}
          hint={t('words.reasonHint')}
          maxLength={LONGEST_REASON}
          defaultValue={typed?.['reason']}
          refusals={refusals}
          optional
        />
      )}
      <Checkbox
        name="toldPublicly"
        label={t('words.toldPublicly')}
        hint={t('words.toldPubliclyHint')}
        defaultChecked={
          typed === undefined ? first.toldPublicly === true : typed['toldPublicly'] !== undefined
        }
      />
    </>
  )
}
