/** SQL of every stretch of days of one unit or host place, as the text of a list, the earliest first. */
export function keptStretches(table: string, value: string, owner: 'unit' | 'host_place'): string {
  const of = owner === 'unit' ? 'unit_id' : 'place_id';
  return `(
    SELECT json_group_array(
      json_object('value', ${value}, 'validFrom', valid_from, 'validUntil', valid_until) ORDER BY valid_from)
    FROM ${table} WHERE ${of} = ${owner}.id)`;
}
