CREATE TABLE `structure_import_place` (
	`import_id` text NOT NULL,
	`place_id` text NOT NULL,
	`after` text NOT NULL,
	PRIMARY KEY(`import_id`, `place_id`)
);
--> statement-breakpoint
ALTER TABLE `structure_import` ADD `places` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE TRIGGER structure_import_place_fixed BEFORE UPDATE ON structure_import_place BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER structure_import_place_stays BEFORE DELETE ON structure_import_place BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
DROP TRIGGER structure_import_undone_once;
--> statement-breakpoint
CREATE TRIGGER structure_import_undone_once BEFORE UPDATE ON structure_import WHEN OLD.undone_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.content_hash <> OLD.content_hash OR NEW.units <> OLD.units OR NEW.places <> OLD.places BEGIN SELECT RAISE(ABORT, 'refused: structure-import-moved-on'); END;
