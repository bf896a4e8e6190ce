CREATE TABLE `host_place_count` (
	`unit_id` text NOT NULL,
	`block` integer NOT NULL,
	`counts` text NOT NULL,
	PRIMARY KEY(`unit_id`, `block`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `host_place_standing` (
	`place_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`is_led` integer NOT NULL,
	PRIMARY KEY(`place_id`, `unit_id`, `valid_from`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `host_place_standing_listed` ON `host_place_standing` (`unit_id`,`state`,`kind`,`valid_until`,`place_id`);
--> statement-breakpoint
INSERT INTO host_place_count (unit_id, block, counts) WITH of_place (id) AS (SELECT id FROM host_place), wanted AS MATERIALIZED (SELECT id FROM of_place),
  point AS (
    SELECT place.id AS place_id, CASE edge.value WHEN 0 THEN valid_from ELSE valid_until END AS day
    FROM wanted JOIN host_place AS place ON place.id = wanted.id JOIN json_each('[0,1]') AS edge
    UNION SELECT place_id, CASE edge.value WHEN 0 THEN valid_from ELSE valid_until END
    FROM wanted JOIN host_place_branch ON place_id = wanted.id JOIN json_each('[0,1]') AS edge
    UNION SELECT place_id, CASE edge.value WHEN 0 THEN founded_on ELSE closed_on END
    FROM wanted JOIN host_place_branch ON place_id = wanted.id JOIN unit ON unit.id = unit_id JOIN json_each('[0,1]') AS edge),
  piece AS (
    SELECT place_id, day AS valid_from, lead(day) OVER (PARTITION BY place_id ORDER BY day) AS valid_until FROM point),
  hosted AS MATERIALIZED (
    SELECT place.id AS place_id, place.kind, piece.valid_from, piece.valid_until,
      CASE WHEN branch.state = 'none' THEN 'none' WHEN own.id IS NULL THEN 'unknown' ELSE branch.state END AS state,
      CASE WHEN branch.state = 'none' OR own.id IS NULL THEN 0 ELSE branch.has_committee END AS is_led
    FROM piece
    JOIN host_place AS place ON place.id = piece.place_id
      AND place.valid_from <= piece.valid_from AND piece.valid_until <= place.valid_until
    LEFT JOIN host_place_branch AS branch ON branch.place_id = place.id
      AND branch.valid_from <= piece.valid_from AND piece.valid_from < branch.valid_until
    LEFT JOIN unit AS own ON own.id = branch.unit_id
      AND own.founded_on <= piece.valid_from AND piece.valid_from < own.closed_on),
  fresh AS MATERIALIZED (
    SELECT hosted.place_id, above.ancestor_id AS unit_id, max(hosted.valid_from, under.valid_from, above.valid_from) AS valid_from,
      min(hosted.valid_until, under.valid_until, above.valid_until) AS valid_until, hosted.kind, hosted.state, hosted.is_led
    FROM hosted
    JOIN host_place_unit AS under ON under.place_id = hosted.place_id
    JOIN unit_closure AS above ON above.descendant_id = under.unit_id
    WHERE max(hosted.valid_from, under.valid_from, above.valid_from) < min(hosted.valid_until, under.valid_until, above.valid_until)
    UNION ALL
    SELECT place.id, above.ancestor_id, max(place.valid_from, under.valid_from, ended.closed_on),
      min(place.valid_until, under.valid_until), place.kind, 'astray', 0
    FROM wanted
    JOIN host_place AS place ON place.id = wanted.id
    JOIN host_place_unit AS under ON under.place_id = place.id
    JOIN unit AS ended ON ended.id = under.unit_id
    JOIN unit_closure AS above ON above.descendant_id = ended.id AND above.valid_until = ended.closed_on
    WHERE max(place.valid_from, under.valid_from, ended.closed_on) < min(place.valid_until, under.valid_until)), changed AS MATERIALIZED (
    SELECT unit_id, valid_from, valid_until, kind, state, is_led, sum(sign) AS places
    FROM (SELECT place_id, unit_id, valid_from, valid_until, kind, state, is_led, 1 AS sign FROM fresh
      UNION ALL SELECT place_id, unit_id, valid_from, valid_until, kind, state, is_led, -1 FROM wanted JOIN host_place_standing ON place_id = wanted.id)
    GROUP BY unit_id, valid_from, valid_until, kind, state, is_led HAVING sum(sign) <> 0),
  span AS MATERIALIZED (
    SELECT DISTINCT valid_from, valid_until, CASE WHEN valid_from < '1900' THEN 0 WHEN valid_from >= '2156' THEN 131071 ELSE ((substr(valid_from, 1, 4) - 1900) * 16 + substr(valid_from, 6, 2) - 1) * 32 + substr(valid_from, 9, 2) - 1 END AS begins,
      CASE WHEN valid_until < '1900' THEN 1 WHEN valid_until >= '2156' THEN 131072 ELSE ((substr(valid_until, 1, 4) - 1900) * 16 + substr(valid_until, 6, 2) - 1) * 32 + substr(valid_until, 9, 2) - 1 END AS ends
    FROM changed),
  side_of AS (
    SELECT span.*, value >> 1 AS size, value & 1 AS is_end FROM span JOIN json_each('[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35]')),
  block_of AS MATERIALIZED (
    SELECT valid_from, valid_until,
      (131072 >> size) + CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE (ends >> size) - 1 END AS block
    FROM side_of
    WHERE (begins + (1 << size) - 1) >> size < ends >> size
      AND CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE ends >> size END & 1),
  word_of AS (
    SELECT unit_id, valid_from, valid_until, kind || '/' || state AS word, places FROM changed
    UNION ALL SELECT unit_id, valid_from, valid_until, kind || '/led', places FROM changed WHERE is_led = 1),
  summed AS (
    SELECT unit_id, block, word, sum(places) AS places FROM word_of
    JOIN block_of ON block_of.valid_from = word_of.valid_from AND block_of.valid_until = word_of.valid_until
    GROUP BY unit_id, block, word HAVING sum(places) <> 0)
  SELECT unit_id, block, json_group_object(word, places) FROM summed WHERE true GROUP BY unit_id, block
  ON CONFLICT (unit_id, block) DO UPDATE SET counts = (
    SELECT json_group_object(key, places) FROM (
      SELECT key, sum(value) AS places FROM (
        SELECT key, value FROM json_each(host_place_count.counts)
        UNION ALL SELECT key, value FROM json_each(excluded.counts))
      GROUP BY key HAVING sum(value) <> 0));
--> statement-breakpoint
INSERT INTO host_place_standing (place_id, unit_id, valid_from, valid_until, kind, state, is_led) WITH of_place (id) AS (SELECT id FROM host_place), wanted AS MATERIALIZED (SELECT id FROM of_place),
  point AS (
    SELECT place.id AS place_id, CASE edge.value WHEN 0 THEN valid_from ELSE valid_until END AS day
    FROM wanted JOIN host_place AS place ON place.id = wanted.id JOIN json_each('[0,1]') AS edge
    UNION SELECT place_id, CASE edge.value WHEN 0 THEN valid_from ELSE valid_until END
    FROM wanted JOIN host_place_branch ON place_id = wanted.id JOIN json_each('[0,1]') AS edge
    UNION SELECT place_id, CASE edge.value WHEN 0 THEN founded_on ELSE closed_on END
    FROM wanted JOIN host_place_branch ON place_id = wanted.id JOIN unit ON unit.id = unit_id JOIN json_each('[0,1]') AS edge),
  piece AS (
    SELECT place_id, day AS valid_from, lead(day) OVER (PARTITION BY place_id ORDER BY day) AS valid_until FROM point),
  hosted AS MATERIALIZED (
    SELECT place.id AS place_id, place.kind, piece.valid_from, piece.valid_until,
      CASE WHEN branch.state = 'none' THEN 'none' WHEN own.id IS NULL THEN 'unknown' ELSE branch.state END AS state,
      CASE WHEN branch.state = 'none' OR own.id IS NULL THEN 0 ELSE branch.has_committee END AS is_led
    FROM piece
    JOIN host_place AS place ON place.id = piece.place_id
      AND place.valid_from <= piece.valid_from AND piece.valid_until <= place.valid_until
    LEFT JOIN host_place_branch AS branch ON branch.place_id = place.id
      AND branch.valid_from <= piece.valid_from AND piece.valid_from < branch.valid_until
    LEFT JOIN unit AS own ON own.id = branch.unit_id
      AND own.founded_on <= piece.valid_from AND piece.valid_from < own.closed_on),
  fresh AS MATERIALIZED (
    SELECT hosted.place_id, above.ancestor_id AS unit_id, max(hosted.valid_from, under.valid_from, above.valid_from) AS valid_from,
      min(hosted.valid_until, under.valid_until, above.valid_until) AS valid_until, hosted.kind, hosted.state, hosted.is_led
    FROM hosted
    JOIN host_place_unit AS under ON under.place_id = hosted.place_id
    JOIN unit_closure AS above ON above.descendant_id = under.unit_id
    WHERE max(hosted.valid_from, under.valid_from, above.valid_from) < min(hosted.valid_until, under.valid_until, above.valid_until)
    UNION ALL
    SELECT place.id, above.ancestor_id, max(place.valid_from, under.valid_from, ended.closed_on),
      min(place.valid_until, under.valid_until), place.kind, 'astray', 0
    FROM wanted
    JOIN host_place AS place ON place.id = wanted.id
    JOIN host_place_unit AS under ON under.place_id = place.id
    JOIN unit AS ended ON ended.id = under.unit_id
    JOIN unit_closure AS above ON above.descendant_id = ended.id AND above.valid_until = ended.closed_on
    WHERE max(place.valid_from, under.valid_from, ended.closed_on) < min(place.valid_until, under.valid_until)) SELECT place_id, unit_id, valid_from, valid_until, kind, state, is_led FROM fresh WHERE true ON CONFLICT DO NOTHING;
