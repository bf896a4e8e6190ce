CREATE TABLE `held_at_centre` (
	`indicator` text NOT NULL,
	`period` text NOT NULL,
	`rows` text NOT NULL,
	`found_at` integer NOT NULL,
	PRIMARY KEY(`indicator`, `period`)
);
--> statement-breakpoint
DROP INDEX `outbox_pending`;--> statement-breakpoint
ALTER TABLE `outbox` ADD `next_attempt_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `closed` text;--> statement-breakpoint
CREATE INDEX `outbox_pending` ON `outbox` (`closed`,`next_attempt_at`,`created_at`) WHERE sent_at IS NULL;