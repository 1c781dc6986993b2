import { useTranslation } from 'react-i18next'
import type { Theme } from '#app/domain/consultation.ts'
import { LONGEST_TEXT, LONGEST_TITLE, LONGEST_WHY } from '#app/domain/proposal.ts'
import type { TypedWords } from '#app/forms/proposal-words.ts'
import { formatNumber } from '#app/i18n/formats.ts'
import { Field } from '#app/ui/form/Field.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'

interface WordFieldsProps {
  words: TypedWords
  themes: readonly Theme[]
  refusals: readonly ShownRefusal[]
}

/** The words of a proposal. No `maxLength`: a browser would cut what is pasted without a word. */
export function WordFields({ words, themes, refusals }: WordFieldsProps) {
  const { t } = useTranslation('proposals')
  return (
    <>
      <Field
        name="title"
        label={t('words.title')}
        hint={t('words.titleHint', { most: formatNumber(LONGEST_TITLE) })}
        defaultValue={words.title}
        refusals={refusals}
      />
      <Field
        name="text"
        label={t('words.text')}
        hint={t('words.textHint', { most: formatNumber(LONGEST_TEXT) })}
        rows={9}
        defaultValue={words.text}
        refusals={refusals}
      />
      <Field
        name="why"
        label={t('words.why')}
        hint={t('words.whyHint', { most: formatNumber(LONGEST_WHY) })}
        rows={4}
        defaultValue={words.why}
        refusals={refusals}
        optional
      />
      {themes.length > 0 && (
        <RadioCards
          name="theme"
          legend={t('words.theme')}
          layout="row"
          choices={[
            ...themes.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: t('words.noTheme'), apart: true },
          ]}
          defaultValue={words.theme}
          refusals={refusals}
        />
      )}
    </>
  )
}
