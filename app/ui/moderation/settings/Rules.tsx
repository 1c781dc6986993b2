import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import {
  LONGEST_HELP,
  LONGEST_PHONE,
  PHONES,
  RULE_LIMITS,
  type RuleFigure,
} from '#app/domain/moderation-rules.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { StoredNow } from '#app/ui/form/StoredNow.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { changedMeanwhile, type Answered, type ModerationSettingsView } from './view.ts'

interface RulesProps {
  settings: ModerationSettingsView
  answered: Answered | undefined
}

const FIGURES: readonly RuleFigure[] = ['targetDays', 'appealDays', 'breakAfter', 'textsPerHour']
const SWITCHES = ['secondEyes', 'blurred'] as const

/** How the council moderates: a form for who coordinates, a list for who moderates. */
export function Rules({ settings, answered }: RulesProps) {
  const { t } = useTranslation('moderationSettings')
  const { rules, mayEditRules, moderators } = settings
  const alone = rules.secondEyes && moderators < 2
  return (
    <>
      {alone && (
        <Notice kind="warning">
          <p>{t('rules.alone')}</p>
        </Notice>
      )}
      {mayEditRules ? <RulesForm settings={settings} answered={answered} /> : <RulesList rules={rules} />}
    </>
  )
}

function RulesForm({ settings: { rules }, answered }: RulesProps) {
  const { t } = useTranslation('moderationSettings')
  const shown = useShown(rules)
  const changed = changedMeanwhile(answered)
  const typed = answered?.typed
  return (
    <Form method="post" className="form">
      {changed && <StoredNow values={shown} />}
      <input
        type="hidden"
        name="version"
        value={(changed ? undefined : typed?.['version']) ?? String(rules.version)}
      />
      {SWITCHES.map((name) => (
        <Checkbox
          key={name}
          name={name}
          label={t(`rules.${name}`)}
          hint={t(`rules.${name}Hint`)}
          defaultChecked={typed === undefined ? rules[name] : typed[name] !== undefined}
          refusals={answered?.refusals}
        />
      ))}
      {FIGURES.map((name) => (
        <Field
          key={name}
          name={name}
          label={t(`rules.${name}`)}
          hint={t(`rules.${name}Hint`, { least: RULE_LIMITS[name][0], most: RULE_LIMITS[name][1] })}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed?.[name] ?? String(rules[name])}
          refusals={answered?.refusals}
        />
      ))}
      <Field
        name="help"
        label={t('rules.help')}
        hint={t('rules.helpHint')}
        rows={4}
        optional
        maxLength={LONGEST_HELP}
        defaultValue={typed?.['help'] ?? rules.help}
        refusals={answered?.refusals}
      />
      <fieldset className="form-group">
        <legend>
          <h3>{t('rules.phones')}</h3>
        </legend>
        <p className="field-hint">{t('rules.phonesHint')}</p>
        {PHONES.map((name) => (
          <Field
            key={name}
            name={name}
            label={t(`rules.${name}`)}
            type="tel"
            inputMode="tel"
            autoComplete="off"
            optional
            maxLength={LONGEST_PHONE}
            defaultValue={typed?.[name] ?? rules[name]}
            refusals={answered?.refusals}
          />
        ))}
      </fieldset>
      <div className="actions">
        <Button name="intent" value="rules">
          {t('rules.save')}
        </Button>
      </div>
    </Form>
  )
}

function RulesList({ rules }: { rules: ModerationSettingsView['rules'] }) {
  const shown = useShown(rules)
  return (
    <dl className="definitions">
      {shown.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Prose text={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function useShown(rules: ModerationSettingsView['rules']) {
  const { t } = useTranslation('moderationSettings')
  return [
    ...SWITCHES.map((name) => ({
      label: t(`rules.${name}`),
      value: t(rules[name] ? 'rules.yes' : 'rules.no'),
    })),
    ...FIGURES.map((name) => ({ label: t(`rules.${name}`), value: String(rules[name]) })),
    { label: t('rules.help'), value: rules.help === '' ? t('rules.nothing') : rules.help },
    ...PHONES.map((name) => ({
      label: t(`rules.${name}`),
      value: rules[name] === '' ? t('rules.nothing') : rules[name],
    })),
  ]
}
