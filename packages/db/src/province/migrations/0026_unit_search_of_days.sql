DROP TRIGGER unit_search_added;
--> statement-breakpoint
DROP TRIGGER unit_search_removed;
--> statement-breakpoint
DROP TRIGGER unit_search_changed;
--> statement-breakpoint
DROP TABLE unit_search;
--> statement-breakpoint
ALTER TABLE `unit_name` DROP COLUMN `above`;
--> statement-breakpoint
CREATE VIRTUAL TABLE unit_search USING fts5(unit_id UNINDEXED, valid_from UNINDEXED, valid_until UNINDEXED, name UNINDEXED, parent_name UNINDEXED, folded, above, itself, beneath, days, detail=column, tokenize="ascii tokenchars '%_'");
--> statement-breakpoint
INSERT INTO unit_search (rowid, unit_id, valid_from, valid_until, name, parent_name, folded, above, itself, beneath, days) WITH piece AS (
    SELECT own.unit_id, own.name, own.folded, parent.name AS parent_name, parent.folded AS above,
      max(own.valid_from, link.valid_from, coalesce(parent.valid_from, link.valid_from)) AS begins,
      min(own.valid_until, link.valid_until, coalesce(parent.valid_until, link.valid_until)) AS ends
    FROM unit_name AS own
    JOIN unit_link AS link ON link.unit_id = own.unit_id
      AND link.valid_from < own.valid_until AND own.valid_from < link.valid_until
    LEFT JOIN unit_name AS parent ON parent.unit_id = link.parent_id
      AND parent.valid_from < min(own.valid_until, link.valid_until)
      AND max(own.valid_from, link.valid_from) < parent.valid_until
    WHERE own.unit_id IN (SELECT id FROM unit)),
  cut AS (
    SELECT unit_id, begins, begins AS day FROM piece
    UNION SELECT unit_id, begins, unit_closure.valid_from FROM piece JOIN unit_closure ON descendant_id = unit_id
      AND unit_closure.valid_from > begins AND unit_closure.valid_from < ends
    UNION SELECT unit_id, begins, unit_closure.valid_until FROM piece JOIN unit_closure ON descendant_id = unit_id
      AND unit_closure.valid_until > begins AND unit_closure.valid_until < ends),
  stretch AS MATERIALIZED (
    SELECT piece.*, day AS valid_from,
      lead(day, 1, ends) OVER (PARTITION BY piece.unit_id, piece.begins ORDER BY day) AS valid_until
    FROM piece JOIN cut ON cut.unit_id = piece.unit_id AND cut.begins = piece.begins),
  span AS MATERIALIZED (
    SELECT DISTINCT valid_from, valid_until, CASE WHEN valid_from < '1900' THEN 0 WHEN valid_from >= '2156' THEN 131071 ELSE ((substr(valid_from, 1, 4) - 1900) * 16 + substr(valid_from, 6, 2) - 1) * 32 + substr(valid_from, 9, 2) - 1 END AS begins,
      CASE WHEN valid_until < '1900' THEN 1 WHEN valid_until >= '2156' THEN 131072 ELSE ((substr(valid_until, 1, 4) - 1900) * 16 + substr(valid_until, 6, 2) - 1) * 32 + substr(valid_until, 9, 2) - 1 END AS ends
    FROM stretch),
  side_of AS (
    SELECT span.*, value >> 1 AS size, value & 1 AS is_end FROM span JOIN json_each('[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35]')),
  block_of AS (
    SELECT valid_from, valid_until,
      (131072 >> size) + CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE (ends >> size) - 1 END AS block
    FROM side_of
    WHERE (begins + (1 << size) - 1) >> size < ends >> size
      AND CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE ends >> size END & 1),
  days_of AS MATERIALIZED (
    SELECT valid_from, valid_until, group_concat('_' || block, ' ') AS days FROM block_of GROUP BY valid_from, valid_until),
  placed AS MATERIALIZED (
    SELECT stretch.*, (SELECT count(*) FROM unit_closure WHERE descendant_id = stretch.unit_id AND depth > 0
  AND unit_closure.valid_from <= stretch.valid_from AND stretch.valid_from < unit_closure.valid_until) AS depth,
      (SELECT group_concat('_' || replace(ancestor_id, '-', ''), ' ') FROM unit_closure WHERE descendant_id = stretch.unit_id AND depth > 0
  AND unit_closure.valid_from <= stretch.valid_from AND stretch.valid_from < unit_closure.valid_until) AS beneath
    FROM stretch),
  last AS MATERIALIZED (
    SELECT depth, coalesce(
      (SELECT rowid FROM unit_search WHERE rowid BETWEEN depth * 1099511627776 AND (depth + 1) * 1099511627776 - 1
        ORDER BY rowid DESC LIMIT 1), depth * 1099511627776) AS number
    FROM (SELECT DISTINCT depth FROM placed))
  SELECT number + row_number() OVER (PARTITION BY placed.depth ORDER BY unit_id, placed.valid_from),
    unit_id, placed.valid_from, placed.valid_until, name, parent_name, folded, above,
    '_' || replace(unit_id, '-', '') || ' __' || replace(folded, ' ', '_'), beneath, days
  FROM placed JOIN last ON last.depth = placed.depth
  JOIN days_of ON days_of.valid_from = placed.valid_from AND days_of.valid_until = placed.valid_until;