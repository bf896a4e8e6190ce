CREATE TABLE `plan_draft_fate` (
	`draft_id` text NOT NULL,
	`on` text NOT NULL,
	`plan_id` text NOT NULL,
	`from_unit_id` text NOT NULL,
	`to_unit_id` text,
	PRIMARY KEY(`draft_id`, `on`, `from_unit_id`)
);
--> statement-breakpoint
CREATE INDEX `plan_draft_fate_plan` ON `plan_draft_fate` (`plan_id`);--> statement-breakpoint
CREATE TABLE `plan_target` (
	`plan_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`indicator` text NOT NULL,
	`category` text NOT NULL,
	`period` text NOT NULL,
	`revision` integer NOT NULL,
	`on` text NOT NULL,
	`outcome` text NOT NULL,
	`to_unit_id` text,
	`to_revision` integer,
	PRIMARY KEY(`unit_id`, `indicator`, `category`, `period`, `revision`, `plan_id`)
);
--> statement-breakpoint
CREATE INDEX `plan_target_received` ON `plan_target` (`to_unit_id`,`indicator`,`category`,`period`) WHERE to_unit_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `plan_target_plan` ON `plan_target` (`plan_id`);--> statement-breakpoint
ALTER TABLE `plan_revision` ADD `belongings` text;