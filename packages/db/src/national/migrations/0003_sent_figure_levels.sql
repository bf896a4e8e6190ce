DROP INDEX `sent_figure_compared`;--> statement-breakpoint
DROP INDEX `sent_figure_of_province`;--> statement-breakpoint
ALTER TABLE `sent_figure` ADD `unit_kind` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sent_figure` ADD `recency` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `sent_figure` SET
	`unit_kind` = `row` ->> 'unitKind',
	`recency` = iif(`row` ->> 'quantity' IS NULL, '0', '1') || ' ' || (
		SELECT CASE
			WHEN `last` = 'annual' THEN ' ' || ifnull(`row` ->> 'cutOffOn', '') || ' '
			ELSE CASE length(`last`) WHEN 4 THEN `last` || '-12-31' WHEN 7 THEN date(`last` || '-01', '+1 month', '-1 day') ELSE `last` END
				|| ' ' || ifnull(`row` ->> 'cutOffOn', '') || ' ' || substr(`first` || '-01-01', 1, 10)
			END
		FROM (SELECT
			substr(`period`, 1, instr(`period` || '/', '/') - 1) AS `first`,
			substr(`period`, instr(`period`, '/') + 1) AS `last`)
	);--> statement-breakpoint
CREATE INDEX `sent_figure_latest` ON `sent_figure` (`origin`,`indicator`,`category`,`unit_kind`,`province_id`,`unit_id`,`recency`) WHERE is_current = 1;--> statement-breakpoint
CREATE INDEX `sent_figure_of_key` ON `sent_figure` (`origin`,`province_id`,`unit_id`,`indicator`,`category`,`period`,`revision`) WHERE is_current = 1;--> statement-breakpoint
CREATE INDEX `sent_figure_compared` ON `sent_figure` (`origin`,`indicator`,`category`,`unit_kind`,`period`,`province_id`,`unit_id`) WHERE is_current = 1;--> statement-breakpoint
CREATE INDEX `sent_figure_of_province` ON `sent_figure` (`province_id`,`origin`,`unit_kind`,`as_of`) WHERE is_current = 1;--> statement-breakpoint
DROP TRIGGER sent_figure_immutable;
--> statement-breakpoint
CREATE TRIGGER sent_figure_immutable BEFORE UPDATE OF province_id, unit_id, indicator, definition_version, category, period, revision, origin, as_of, unit_kind, recency, "row", content_hash, approved_at, received_at ON sent_figure BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;
