ALTER TABLE `account` ADD `access_revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `in_place_of` text;--> statement-breakpoint
CREATE TRIGGER account_access_stands BEFORE UPDATE OF access_revision ON account WHEN NEW.access_revision < OLD.access_revision BEGIN SELECT RAISE(ABORT, 'refused: access-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER session_in_place_of_one BEFORE INSERT ON session WHEN NEW.in_place_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM session WHERE id = NEW.in_place_of AND account_id = NEW.account_id) BEGIN SELECT RAISE(ABORT, 'refused: access-moved-on'); END;
