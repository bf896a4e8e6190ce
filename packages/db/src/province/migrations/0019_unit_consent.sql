CREATE TABLE `unit_consent` (
	`unit_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`plan_id` text NOT NULL,
	`document` text NOT NULL,
	PRIMARY KEY(`unit_id`, `valid_from`, `plan_id`, `document`)
);
--> statement-breakpoint
CREATE INDEX `unit_consent_plan` ON `unit_consent` (`plan_id`);