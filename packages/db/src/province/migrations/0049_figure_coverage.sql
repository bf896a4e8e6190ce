ALTER TABLE `figure` ADD `coverage_reported` integer;--> statement-breakpoint
ALTER TABLE `figure` ADD `coverage_expected` integer;--> statement-breakpoint
DROP TRIGGER figure_immutable;
--> statement-breakpoint
CREATE TRIGGER figure_immutable BEFORE UPDATE OF unit_id, indicator, category, period, as_of, definition_version, cut_off_on, quantity_kind, value, numerator, denominator, percent, stated_percent, qualifier, coverage_reported, coverage_expected, source, document, note, revision, reason, recorded_by, recorded_by_title, recorded_at ON figure BEGIN SELECT RAISE(ABORT, 'refused: figure-is-immutable'); END;
