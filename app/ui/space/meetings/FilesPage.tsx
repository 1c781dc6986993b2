import { Form } from '@remix-run/react'
import { useState, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FILE_TYPES } from '#app/domain/file-type.ts'
import { LARGEST_FILE, tooLarge } from '#app/domain/meeting-file.ts'
import { FILE_FIELDS, fileAct, type FileAct } from '#app/forms/meeting-file.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { FileList } from './FileList.tsx'
import type { FileView } from './view.ts'

export interface FilesPageProps {
  agenda: { id: string; title: string }
  files: readonly FileView[]
  mayWrite: boolean
  items: readonly { id: string; number: number; title: string }[]
  answer:
    | { act: FileAct['act']; item: string; refusals: readonly ShownRefusal[] }
    | undefined
}

const MIB = 1024 * 1024

/** The documents of a meeting: read by members, added and taken away by the coordinator. */
export function FilesPage({ agenda, files, mayWrite, items, answer }: FilesPageProps) {
  const { t } = useTranslation(['files', 'committee'])
  const { council } = useSpace()
  return (
    <Page
      title={t('title')}
      kicker={agenda.title}
      lead={t('lead')}
      crumbs={[
        { label: t('committee:agendas.title'), to: spacePaths.agendas(council.slug) },
        { label: agenda.title, to: spacePaths.agenda(council.slug, agenda.id) },
      ]}
    >
      <FormError refusals={answer?.refusals} fields={FILE_FIELDS} />
      {answer !== undefined && answer.refusals.length === 0 && (
        <Notice kind="success" live>
          <p>{t(`done.${answer.act}`)}</p>
        </Notice>
      )}
      {files.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <FileList
          agenda={agenda.id}
          files={files}
          actsOf={(file) => mayWrite && <FileActs file={file} />}
        />
      )}
      {mayWrite && files.length > 0 && <p className="row-note">{t('joinNote')}</p>}
      {mayWrite && <AddFile key={files.length} items={items} answer={answer} />}
    </Page>
  )
}

function FileActs({ file: { id, name, joined } }: { file: FileView }) {
  const { t } = useTranslation('files')
  return (
    <Form method="post" className="row-links" preventScrollReset>
      <Button
        emphasis="quiet"
        name="act"
        value={joined ? fileAct.part(id) : fileAct.join(id)}
        aria-label={t(joined ? 'partLabel' : 'joinLabel', { name })}
      >
        {t(joined ? 'part' : 'join')}
      </Button>
      <Button
        emphasis="quiet"
        name="act"
        value={fileAct.remove(id)}
        aria-label={t('removeLabel', { name })}
      >
        {t('remove')}
      </Button>
    </Form>
  )
}

function AddFile({ items, answer }: Pick<FilesPageProps, 'items' | 'answer'>) {
  const { t } = useTranslation('files')
  const [found, setFound] = useState<readonly ShownRefusal[]>([])
  const refused = answer?.act === 'add' ? answer.refusals : []
  // What is far too large would be sent for minutes, to be refused: it is told before.
  const look = ({ target }: ChangeEvent<HTMLFormElement>) => {
    const input: unknown = target
    if (!(input instanceof HTMLInputElement) || input.type !== 'file') return
    const size = input.files?.[0]?.size ?? 0
    setFound(size > LARGEST_FILE ? [tooLarge(size)] : [])
  }
  return (
    <section aria-labelledby="ajouter">
      <h2 id="ajouter">{t('add.title')}</h2>
      <Form method="post" encType="multipart/form-data" className="form" onChange={look}>
        <Select
          name="item"
          label={t('add.item')}
          placeholder={t('add.whole')}
          options={items.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))}
          defaultValue={answer?.item}
          refusals={refused}
        />
        <Field
          name="file"
          type="file"
          label={t('add.file')}
          hint={t('add.hint', { most: LARGEST_FILE / MIB })}
          accept={FILE_TYPES.map((type) => `.${type}`).join()}
          refusals={found.length > 0 ? found : refused}
        />
        <div>
          <Button>{t('add.save')}</Button>
        </div>
      </Form>
    </section>
  )
}
