CREATE TABLE `host_place` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `host_place_folded` ON `host_place` (`folded`);--> statement-breakpoint
CREATE TABLE `host_place_branch` (
	`place_id` text NOT NULL,
	`state` text NOT NULL,
	`unit_id` text,
	`has_committee` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	PRIMARY KEY(`place_id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `host_place_branch_unit` ON `host_place_branch` (`unit_id`);--> statement-breakpoint
CREATE TABLE `host_place_unit` (
	`place_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	PRIMARY KEY(`place_id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `host_place_unit_unit` ON `host_place_unit` (`unit_id`,`valid_from`);--> statement-breakpoint
CREATE TABLE `structure_revision` (
	`revision` integer PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `unit_count` (
	`unit_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	`units` integer NOT NULL,
	`by_kind` text NOT NULL,
	`by_host_type` text NOT NULL,
	PRIMARY KEY(`unit_id`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `unit_host_type` (
	`unit_id` text NOT NULL,
	`host_type` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	PRIMARY KEY(`unit_id`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `plan` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`unit_id` text NOT NULL,
	`applied_revision` integer,
	`decision` text,
	`first_day` text,
	`applied_by` text,
	`applied_by_title` text,
	`applied_at` integer,
	`reverted_by` text,
	`reverted_by_title` text,
	`reverted_at` integer,
	`revert_reason` text
);
--> statement-breakpoint
CREATE INDEX `plan_state` ON `plan` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `plan_below` ON `plan` (`unit_id`);--> statement-breakpoint
CREATE TABLE `plan_grant` (
	`plan_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`ended_on` text NOT NULL,
	`valid_until` text NOT NULL,
	`carried_id` text,
	PRIMARY KEY(`plan_id`, `grant_id`)
);
--> statement-breakpoint
CREATE TABLE `plan_ground` (
	`plan_id` text NOT NULL,
	`revision` integer NOT NULL,
	`part` text NOT NULL,
	`unit_id` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`plan_id`, `revision`, `part`, `unit_id`)
);
--> statement-breakpoint
CREATE TABLE `plan_revision` (
	`plan_id` text NOT NULL,
	`revision` integer NOT NULL,
	`title` text NOT NULL,
	`steps` integer NOT NULL,
	`grant_decisions` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_by_title` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`plan_id`, `revision`)
);
--> statement-breakpoint
CREATE TABLE `plan_step` (
	`plan_id` text NOT NULL,
	`revision` integer NOT NULL,
	`position` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`plan_id`, `revision`, `position`)
);
--> statement-breakpoint
CREATE TABLE `plan_unit` (
	`plan_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`before` text,
	`after` text NOT NULL,
	PRIMARY KEY(`plan_id`, `unit_id`)
);
--> statement-breakpoint
CREATE INDEX `plan_unit_unit` ON `plan_unit` (`unit_id`);--> statement-breakpoint
CREATE TABLE `structure_import` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`content_hash` text NOT NULL,
	`units` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`imported_by` text NOT NULL,
	`imported_by_title` text NOT NULL,
	`imported_at` integer NOT NULL,
	`undone_by` text,
	`undone_by_title` text,
	`undone_at` integer
);
--> statement-breakpoint
CREATE TABLE `structure_import_unit` (
	`import_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`after` text NOT NULL,
	PRIMARY KEY(`import_id`, `unit_id`)
);
--> statement-breakpoint
CREATE TABLE `structure_layout` (
	`name` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_by_title` text NOT NULL,
	`saved_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `unit` ADD `founded_by` text;--> statement-breakpoint
ALTER TABLE `unit` ADD `ending` text;--> statement-breakpoint
ALTER TABLE `unit` ADD `closed_by` text;--> statement-breakpoint
ALTER TABLE `unit_successor` ADD `plan_id` text;--> statement-breakpoint
CREATE INDEX `unit_successor_plan` ON `unit_successor` (`plan_id`);