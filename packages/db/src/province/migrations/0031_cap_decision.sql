CREATE TABLE `cap_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`subject` text NOT NULL,
	`group_name` text NOT NULL,
	`rule_set` text NOT NULL,
	`number` text NOT NULL,
	`decided_on` text NOT NULL,
	`body` text NOT NULL,
	`signatory` text NOT NULL,
	`content` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_by_title` text NOT NULL,
	`recorded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `cap_decision_by_year` ON `cap_decision` (`year`,`id`);--> statement-breakpoint
CREATE TRIGGER cap_decision_once BEFORE INSERT ON cap_decision WHEN EXISTS (SELECT 1 FROM cap_decision WHERE id = NEW.id OR rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: cap-decision-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER cap_decision_fixed BEFORE UPDATE ON cap_decision BEGIN SELECT RAISE(ABORT, 'refused: cap-decision-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER cap_decision_stays BEFORE DELETE ON cap_decision BEGIN SELECT RAISE(ABORT, 'refused: cap-decision-is-immutable'); END;
