DROP TABLE `unit_level`;
--> statement-breakpoint
CREATE TABLE `unit_level` (
	`parent_id` text NOT NULL,
	`block` integer NOT NULL,
	`place` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`code` text,
	PRIMARY KEY(`parent_id`, `block`, `place`)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO unit_level (parent_id, block, place, name, kind, code) WITH dated AS MATERIALIZED (SELECT unit_id, valid_from, valid_until FROM unit_name WHERE unit_id IN (SELECT id FROM unit) UNION ALL SELECT unit_id, valid_from, valid_until FROM unit_link WHERE unit_id IN (SELECT id FROM unit) UNION ALL SELECT unit_id, valid_from, valid_until FROM unit_kind WHERE unit_id IN (SELECT id FROM unit) UNION ALL SELECT unit_id, valid_from, valid_until FROM unit_code WHERE unit_id IN (SELECT id FROM unit)),
  edge AS (SELECT unit_id, valid_from AS day FROM dated UNION SELECT unit_id, valid_until FROM dated),
  part AS MATERIALIZED (
    SELECT unit_id, day AS valid_from, lead(day) OVER (PARTITION BY unit_id ORDER BY day) AS valid_until FROM edge),
  stretch AS MATERIALIZED (
    SELECT link.parent_id, own.sort_key || char(9) || own.unit_id AS place, own.name, sort.kind, mark.code,
      part.valid_from, part.valid_until
    FROM part CROSS JOIN unit_name AS own ON own.unit_id = part.unit_id AND own.valid_from <= part.valid_from AND own.valid_until > part.valid_from CROSS JOIN unit_link AS link ON link.unit_id = part.unit_id AND link.valid_from <= part.valid_from AND link.valid_until > part.valid_from
      CROSS JOIN unit_kind AS sort ON sort.unit_id = part.unit_id AND sort.valid_from <= part.valid_from AND sort.valid_until > part.valid_from LEFT JOIN unit_code AS mark ON mark.unit_id = part.unit_id AND mark.valid_from <= part.valid_from AND mark.valid_until > part.valid_from
    WHERE part.valid_until IS NOT NULL),
  span AS MATERIALIZED (
    SELECT DISTINCT valid_from, valid_until, CASE WHEN valid_from < '1900' THEN 0 WHEN valid_from >= '2156' THEN 131071 ELSE ((substr(valid_from, 1, 4) - 1900) * 16 + substr(valid_from, 6, 2) - 1) * 32 + substr(valid_from, 9, 2) - 1 END AS begins,
      CASE WHEN valid_until < '1900' THEN 1 WHEN valid_until >= '2156' THEN 131072 ELSE ((substr(valid_until, 1, 4) - 1900) * 16 + substr(valid_until, 6, 2) - 1) * 32 + substr(valid_until, 9, 2) - 1 END AS ends
    FROM stretch),
  side_of AS (
    SELECT span.*, value >> 1 AS size, value & 1 AS is_end FROM span JOIN json_each('[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35]')),
  block_of AS MATERIALIZED (
    SELECT valid_from, valid_until,
      (131072 >> size) + CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE (ends >> size) - 1 END AS block
    FROM side_of
    WHERE (begins + (1 << size) - 1) >> size < ends >> size
      AND CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE ends >> size END & 1)
  SELECT parent_id, block, place, name, kind, code FROM stretch
  JOIN block_of ON block_of.valid_from = stretch.valid_from AND block_of.valid_until = stretch.valid_until;
--> statement-breakpoint
CREATE INDEX `unit_host_type_releasing` ON `unit_host_type` (`unit_id`) WHERE host_type IN ('army', 'police');
