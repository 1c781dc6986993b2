import {
  DropIndicator,
  isTextDropItem,
  useDragAndDrop,
  type DragAndDropHooks,
  type DropItem,
} from 'react-aria-components'

/** What one drags here can be set down here alone. */
const PRIORITY = 'application/x-concerto-priority'

/** Beside which priority something is set down; null for the list itself. */
export type DropTarget = { id: string; side: 'before' | 'after' } | null

/**
 * One of two lists that one drags between and within. `titles`: of the priorities, by id. `onDrop` is told what was set
 * down, and where.
 */
export function useRankingDrops(
  titles: ReadonlyMap<string, string>,
  onDrop: (ids: readonly string[], target: DropTarget) => void,
): DragAndDropHooks {
  const { dragAndDropHooks } = useDragAndDrop({
    acceptedDragTypes: [PRIORITY],
    getItems: (keys) =>
      [...keys].map((key) => ({
        [PRIORITY]: String(key),
        'text/plain': titles.get(String(key)) ?? '',
      })),
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return
      onDrop([...keys].map(String), { id: String(target.key), side: target.dropPosition })
    },
    onInsert: ({ items, target: { key, dropPosition } }) => {
      if (dropPosition === 'on') return
      const beside = { id: String(key), side: dropPosition }
      void idsOf(items).then((ids) => onDrop(ids, beside))
    },
    onRootDrop: ({ items }) => void idsOf(items).then((ids) => onDrop(ids, null)),
    renderDropIndicator: (target) => <DropIndicator target={target} className="ranking-drop" />,
  })
  return dragAndDropHooks
}

async function idsOf(items: readonly DropItem[]): Promise<readonly string[]> {
  return Promise.all(items.filter(isTextDropItem).map((item) => item.getText(PRIORITY)))
}
