import {
  Button,
  DropIndicator,
  GridList,
  GridListItem,
  I18nProvider,
  useDragAndDrop,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { setDown } from '#app/domain/agenda.ts'
import { OutlineRow, type OutlineItem } from './OutlineRow.tsx'

interface DragOutlineProps {
  items: readonly OutlineItem[]
  /** Called with all the ids in their new order. */
  onOrder: (ids: readonly string[]) => void
}

/** The outline with handles: an item is dragged, or taken and set down by keyboard. */
export function DragOutline({ items, onOrder }: DragOutlineProps) {
  const { t } = useTranslation('committee')
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        'text/plain': items.find(({ id }) => id === key)?.title ?? '',
      })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return
      const ids = items.map(({ id }) => id)
      const order = setDown(ids, new Set([...keys].map(String)), String(target.key), target.dropPosition)
      if (order.join() !== ids.join()) onOrder(order)
    },
    renderDropIndicator: (target) => (
      <DropIndicator target={target} className="outline-drop" />
    ),
  })
  return (
    <I18nProvider locale="fr-FR">
      <GridList
        aria-label={t('outline.list')}
        className="outline"
        items={items}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
      >
        {(item) => (
          <GridListItem
            id={item.id}
            textValue={item.title}
            className="outline-row"
            allowsArrowNavigation
          >
            <Button
              slot="drag"
              className="outline-handle"
              aria-label={t('outline.handle', { title: item.title })}
            >
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="M5 3v.01M11 3v.01M5 8v.01M11 8v.01M5 13v.01M11 13v.01" />
              </svg>
            </Button>
            <OutlineRow item={item} movable />
          </GridListItem>
        )}
      </GridList>
    </I18nProvider>
  )
}
