CREATE TABLE `audit_head` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`office_id` text NOT NULL,
	`chain_sequence` integer NOT NULL,
	`chain_hash` text NOT NULL,
	`at` integer NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_head_office` ON `audit_head` (`office_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_entry_at` ON `audit_entry` (`at`);--> statement-breakpoint
CREATE TRIGGER audit_head_no_update BEFORE UPDATE ON audit_head BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_head_no_replace BEFORE INSERT ON audit_head WHEN EXISTS (SELECT 1 FROM audit_head WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
