// What a table is called: rooms that bear a number alone are "Table 4", others go by their own name.
import { t } from '$lib/text'

export function tableName(room: string): string {
  return /\p{L}/u.test(room) ? room : t('room-table', { table: room })
}
